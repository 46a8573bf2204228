package duzhi.server.api;

import duzhi.check.finding.Text;

/** Words in both languages. */
record Said(String zh, String en) {

    static Said of(Text text) {
        return new Said(text.zh(), text.en());
    }
}
