package duzhi.server.access;

import duzhi.server.store.People;
import duzhi.server.store.Session;
import duzhi.workflow.duty.Duty;
import duzhi.workflow.route.Routes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The first start: there is no default password. Whoever started the system is shown a code with which its administrator
 * chooses one in the browser; the people of the demonstration bureau get the same. The code is good once.
 */
@Component
public class FirstStart {

    /** The login of the first administrator. */
    public static final String ADMINISTRATOR = "admin";

    private final Session session;
    private final People people;
    private final PasswordEncoder encoder;
    private final Routes routes;
    private final String code;

    /** With the people it adds to. */
    public FirstStart(Session session, People people, PasswordEncoder encoder, Routes routes) {
        this.session = session;
        this.people = people;
        this.encoder = encoder;
        this.routes = routes;
        byte[] bytes = new byte[12];
        new SecureRandom().nextBytes(bytes);
        this.code = HexFormat.of().formatHex(bytes);
    }

    /** Whether nobody can sign in yet. */
    public boolean isDue() {
        return session.system(people::isEmpty);
    }

    /** What whoever started the system is told. */
    public String greeting(String home) {
        return isDue()
                ? "度支已启动。首次使用请打开下面的地址设置管理员密码（只能用一次）：\n"
                        + "Duzhi is running. Choose the administrator's password here, once:\n  " + home + "setup?code="
                        + code
                : "度支已启动 / Duzhi is running: " + home;
    }

    /** Whether this is the code that was shown. */
    public boolean fits(String given) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    }

    /** Sets the password of the administrator, and of those who have none. */
    public void choose(String password) {
        String hash = encoder.encode(password);
        session.system(() -> {
            if (people.all().stream().noneMatch(each -> each.login().equals(ADMINISTRATOR))) {
                long id = people.add(ADMINISTRATOR, "系统管理员", "");
                people.give(
                        id, new Duty(routes.roles().get("admin"), "/", LocalDate.EPOCH, LocalDate.of(9999, 12, 31), 0));
            }
            people.all().forEach(each -> people.password(each.id(), hash));
            return Map.of();
        });
    }
}
