package duzhi.server.disclosure;

import duzhi.check.finding.Text;
import duzhi.server.desk.Guards;
import duzhi.server.store.Document;
import duzhi.server.store.Releases;
import duzhi.server.store.Releases.Matter;
import duzhi.server.store.Waivers;
import duzhi.workflow.route.Guard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands against publishing: errors of the files, and what must not be published, as long as nobody answers for it. */
@Configuration(proxyBeanMethods = false)
class Standing {

    @Bean
    Guards.Scan openErrors(Releases releases, Waivers waivers) {
        return new Open(Guard.CLEAN, Releases.Entry::findings, releases, waivers);
    }

    @Bean
    Guards.Scan openHits(Releases releases, Waivers waivers) {
        return new Open(Guard.SCANNED, Releases.Entry::hits, releases, waivers);
    }

    private record Open(Guard guard, Function<Releases.Entry, List<Matter>> matters, Releases releases, Waivers waivers)
            implements Guards.Scan {

        @Override
        public List<Text> scan(Document document) {
            if (!document.kind().equals(Disclosures.KIND)) {
                return List.of();
            }
            if (document.edition() > 1 && releases.noticeOf(document.id()).isEmpty()) {
                return List.of(new Text("更正版没有更正说明", "a further edition needs a notice"));
            }
            Optional<Releases.Entry> release = releases.find(document.id());
            return release.isEmpty()
                    ? List.of(new Text("公开文件还没有生成，请先生成", "its files have not been made yet; make them first"))
                    : open(document, release.get());
        }

        private List<Text> open(Document document, Releases.Entry release) {
            Set<String> answered = waivers.of(document.id()).stream()
                    .map(Waivers.Entry::finding)
                    .collect(Collectors.toSet());
            List<Text> reasons = new ArrayList<>();
            for (Matter matter : matters.apply(release)) {
                if (!answered.contains(matter.id())) {
                    reasons.add(new Text(matter.place() + " " + matter.zh(), matter.place() + " " + matter.en()));
                } else if (!release.answered().contains(matter.id())) {
                    reasons.add(new Text(
                            "证据包里还没有对 " + matter.id() + " 的说明，请重新生成",
                            "the evidence does not hold the reason for " + matter.id() + " yet; make the files anew"));
                }
            }
            return reasons;
        }
    }
}
