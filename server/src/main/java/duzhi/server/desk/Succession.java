package duzhi.server.desk;

import duzhi.server.store.Document;
import duzhi.server.store.Documents;
import duzhi.server.store.Files;
import duzhi.server.store.Releases;
import duzhi.server.store.Trail;
import duzhi.workflow.action.Refused;
import duzhi.workflow.event.Corrected;
import duzhi.workflow.event.Created;
import duzhi.workflow.event.Replaced;
import duzhi.workflow.route.Permission;
import duzhi.workflow.route.Route;
import duzhi.workflow.route.Routes;
import duzhi.workflow.route.State;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Editions of what is published: a correction is a further edition, and the earlier one gives way when it is published. */
@Component
class Succession {

    private final Routes routes;
    private final Documents documents;
    private final Releases releases;
    private final Files files;
    private final Trail trail;

    Succession(Routes routes, Documents documents, Releases releases, Files files, Trail trail) {
        this.routes = routes;
        this.documents = documents;
        this.releases = releases;
        this.files = files;
        this.trail = trail;
    }

    /** What a document is known by when it is sent on: its entries, or its files where it has none. */
    String digest(Document document, Content content) {
        return document.form().isEmpty() ? files.digest(document.id()) : content.digest();
    }

    /** Begins the corrected edition. */
    void begin(Document document, Corrected corrected, @Nullable Instant at) throws Refused {
        Route route = routes.get(document.kind());
        if (releases.noticeAfter(document.id()).isPresent()) {
            throw Refused.unready("更正稿已经在办理", "a correction is already under way");
        }
        String first = route.first().id();
        long id = documents.add(
                document.kind(),
                document.agency(),
                document.year(),
                document.subject(),
                document.edition() + 1,
                document.title(),
                document.form(),
                first,
                origin(document));
        trail.append(id, Permission.CREATE, new Created(document.kind(), first, document.id()), at);
        releases.notice(new Releases.Notice(id, document.id(), corrected.opinion()));
    }

    /** The latest edition of what it was made from that has come to the end of its route. */
    private long origin(Document document) {
        return documents
                .find(document.origin())
                .flatMap(from -> documents
                        .latest(from.kind(), from.agency().code(), from.year(), from.subject())
                        .filter(last -> last.state().equals(from.state())))
                .map(Document::id)
                .orElse(document.origin());
    }

    /** The earlier edition gives way. */
    void replace(Document document, @Nullable Instant at) {
        Optional<Releases.Notice> notice = releases.noticeOf(document.id());
        Optional<Document> earlier = notice.flatMap(each -> documents.find(each.earlier()));
        if (earlier.isPresent()) {
            State state = routes.get(document.kind()).state(earlier.get().state());
            trail.append(
                    earlier.get().id(),
                    Permission.REPLACE,
                    new Replaced(state.replaced(), notice.get().words(), document.id()),
                    at);
        }
    }
}
