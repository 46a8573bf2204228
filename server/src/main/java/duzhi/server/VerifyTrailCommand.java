package duzhi.server;

import com.zaxxer.hikari.HikariDataSource;
import duzhi.server.desk.Verification;
import duzhi.server.store.Database;
import duzhi.server.store.Documents;
import duzhi.server.store.Session;
import duzhi.server.store.Sheets;
import duzhi.server.store.Trail;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code verify-trail}: whether everything that is kept is what was done. */
@Command(
        name = "verify-trail",
        description = "Works out every seal of the trail again and holds everything that is kept against it.")
final class VerifyTrailCommand implements Callable<Integer> {

    @Mixin
    private final Where where = new Where();

    @Option(
            names = "--seal",
            paramLabel = "LINE:SEAL",
            description = "A seal noted earlier: it must still be that of its line.")
    private String seal = "";

    @Override
    public Integer call() throws Exception {
        return Database.alone(where.stopped(), url -> verify(url, seal));
    }

    /** Tells what is wrong and gives the status of the command. */
    static int verify(String url, String noted) {
        try (HikariDataSource owner = Database.owner(url)) {
            JdbcClient db = JdbcClient.create(owner);
            JsonMapper json = JsonMapper.shared();
            Session session = new Session(db, new JdbcTransactionManager(owner));
            Trail trail = new Trail(db, json);
            Trail.Verdict verdict =
                    new Verification(session, trail, new Documents(db), new Sheets(db, json), json).all();
            verdict.wrong().forEach(System.out::println);
            System.out.println(
                    verdict.lines() + " lines; the seal of the last: " + verdict.lines() + ":" + verdict.seal());
            boolean kept = noted.isEmpty() || noted.equals(session.system(() -> sealOf(trail, noted)));
            if (!kept) {
                System.out.println("the seal that was noted is not that of its line: " + noted);
            }
            return verdict.holds() && kept ? 0 : 1;
        }
    }

    private static String sealOf(Trail trail, String noted) {
        String line = noted.replaceFirst(":.*", "");
        return line.matches("\\d{1,18}") ? line + ":" + trail.sealOf(Long.parseLong(line)) : "";
    }
}
