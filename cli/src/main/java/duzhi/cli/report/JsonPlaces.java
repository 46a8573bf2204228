package duzhi.cli.report;

import duzhi.ledger.source.Place;
import duzhi.ledger.source.Spot;
import java.io.IOException;

/** Places as JSON: in the terms of the original file, and as a stretch of a line of the document as written out. */
final class JsonPlaces {

    private final Json json;
    private final Locator locator;

    JsonPlaces(Json json, Locator locator) {
        this.json = json;
        this.locator = locator;
    }

    /** {@code from} and {@code to} count UTF-16 units of the line from 0. */
    void write(Place place) throws IOException {
        spot(place);
        json.position("line", place.line());
        json.number("from", place.from());
        json.number("to", place.to());
        json.text("table", place.table());
        json.text("row", place.row());
        json.text("column", place.column());
        json.text("text", place.text());
    }

    /** Page and box (points from the top left corner), sheet and cell, or paragraph; null what the file does not have. */
    void spot(Place place) throws IOException {
        Spot spot = locator.spot(place).orElse(null);
        json.position("page", spot instanceof Spot.Box box ? box.page() : 0);
        if (spot instanceof Spot.Box box) {
            json.points("box", box.left(), box.top(), box.right(), box.bottom());
        } else {
            json.points("box");
        }
        json.text("sheet", spot instanceof Spot.Cell cell ? cell.sheet() : "");
        json.text("cell", spot instanceof Spot.Cell cell ? cell.reference() : "");
        json.position("paragraph", spot instanceof Spot.Passage passage ? passage.block() : 0);
    }
}
