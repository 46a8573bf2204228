package duzhi.server.access;

import duzhi.server.store.Agencies;
import duzhi.server.store.People;
import duzhi.server.store.Person;
import duzhi.server.store.Session;
import duzhi.server.store.Trail;
import duzhi.workflow.action.Refused;
import duzhi.workflow.agency.Agency;
import duzhi.workflow.duty.Duty;
import duzhi.workflow.duty.Role;
import duzhi.workflow.route.Routes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Looking after agencies, people and duties. The database refuses what lies outside of what somebody administers; every
 * change is a line of the trail.
 */
@Service
public class Administration {

    private final Session session;
    private final Agencies agencies;
    private final People people;
    private final Trail trail;
    private final PasswordEncoder encoder;
    private final Routes routes;
    private final Clock clock;

    /** With what it looks after. */
    public Administration(
            Session session,
            Agencies agencies,
            People people,
            Trail trail,
            PasswordEncoder encoder,
            Routes routes,
            Clock clock) {
        this.session = session;
        this.agencies = agencies;
        this.people = people;
        this.trail = trail;
        this.encoder = encoder;
        this.routes = routes;
        this.clock = clock;
    }

    /**
     * Adds an agency below another, or a finance bureau where {@code above} is empty.
     *
     * @param region whose calendar and forms a finance bureau follows; others follow the one above them
     */
    public Agency addAgency(long by, String above, String code, String name, String region) throws Refused {
        needed(code, name);
        return done(by, () -> {
            if (above.isEmpty()) {
                return added(Agency.root(code.strip(), name.strip(), region));
            }
            Agency parent = agencies.find(above).orElseThrow(() -> new IllegalArgumentException(above));
            Agency agency = parent.under(
                    code.strip(),
                    name.strip(),
                    parent.kind() == Agency.Kind.FINANCE ? Agency.Kind.DEPARTMENT : Agency.Kind.UNIT);
            return added(agency);
        });
    }

    private Agency added(Agency agency) {
        agencies.add(agency);
        trail.note(agency.path(), "agency", Map.of("code", agency.code(), "name", agency.name()));
        return agency;
    }

    /** Gives an agency another name; documents keep the one they were made under. */
    public void renameAgency(long by, String code, String name) throws Refused {
        needed(code, name);
        done(by, () -> {
            Agency agency = agencies.find(code).orElseThrow(() -> new IllegalArgumentException(code));
            agencies.rename(code, name.strip());
            trail.note(agency.path(), "rename", Map.of("code", code, "was", agency.name(), "now", name.strip()));
            return agency;
        });
    }

    /**
     * Somebody new.
     *
     * @param id of the person
     * @param password that was given to them, told once
     */
    public record Newcomer(long id, String password) {}

    /** Adds somebody with a first duty and a password that is good until they choose one. */
    public Newcomer addPerson(long by, String login, String name, String role, String agency) throws Refused {
        if (!login.strip().matches("[A-Za-z0-9._@-]{2,60}")) {
            throw Refused.unready(
                    "用户名由 2 至 60 个字母、数字和 . _ @ - 组成", "a user name has 2 to 60 letters, digits and . _ @ -");
        }
        needed(login, name);
        String password = Passwords.random();
        String hash = encoder.encode(password);
        return done(by, () -> {
            long id = people.add(login.strip(), name.strip(), hash);
            Duty duty = duty(role, agency, LocalDate.now(clock), LocalDate.of(9999, 12, 31), 0);
            people.give(id, duty);
            trail.note(duty.path(), "person", Map.of("person", id, "login", login.strip(), "role", role));
            return new Newcomer(id, password);
        });
    }

    /** Gives somebody a password that is good until they choose one; whatever was signed in as them is out. */
    public String reset(long by, long person) throws Refused {
        String password = Passwords.random();
        String hash = encoder.encode(password);
        return about(by, person, "reset", () -> {
            people.password(person, hash);
            people.unlock(person);
            return password;
        });
    }

    /** Lets somebody sign in, or no longer. */
    public void active(long by, long person, boolean active) throws Refused {
        about(by, person, active ? "activate" : "deactivate", () -> {
            people.active(person, active);
            return active;
        });
    }

    /** Lets somebody try again at once. */
    public void unlock(long by, long person) throws Refused {
        about(by, person, "unlock", () -> {
            people.unlock(person);
            return true;
        });
    }

    /** Gives somebody a duty at an agency; an empty code stands for the whole system. */
    public void give(long by, long person, String role, String agency, LocalDate from, LocalDate to) throws Refused {
        done(by, () -> {
            Duty duty = duty(role, agency, from, to, 0);
            people.give(person, duty);
            trail.note(duty.path(), "duty", Map.of("person", person, "role", role, "from", from, "to", to));
            return duty;
        });
    }

    /** Ends a duty of somebody. */
    public void end(long by, long person, long duty) throws Refused {
        done(by, () -> {
            People.Held held = people.held(person, false).stream()
                    .filter(each -> each.id() == duty)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("duty " + duty));
            people.end(duty);
            trail.note(
                    held.duty().path(),
                    "end-duty",
                    Map.of("person", person, "role", held.duty().role().id()));
            return held;
        });
    }

    /** Hands over a duty of one's own to somebody for a time. */
    public void delegate(long by, long duty, String login, LocalDate from, LocalDate to) throws Refused {
        done(by, () -> {
            People.Held held = people.held(by, false).stream()
                    .filter(each -> each.id() == duty)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("duty " + duty));
            Person other = people.byLogin(login.strip())
                    .filter(Person::active)
                    .orElseThrow(() -> new IllegalArgumentException(login));
            Duty own = held.duty();
            people.give(other.id(), new Duty(own.role(), own.path(), from, to, by));
            trail.note(
                    own.path(),
                    "delegate",
                    Map.of("person", other.id(), "role", own.role().id(), "from", from, "to", to));
            return held;
        });
    }

    /** Ends what one has handed over. */
    public void takeBack(long by, long duty) throws Refused {
        done(by, () -> {
            People.Held held = people.held(by, true).stream()
                    .filter(each -> each.id() == duty)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("duty " + duty));
            people.end(duty);
            trail.note(held.duty().path(), "delegate", Map.of("person", held.person(), "ended", true));
            return held;
        });
    }

    /** Changes one's own password; every earlier visit ends. */
    public void changePassword(long person, String old, String chosen) throws Refused {
        People.Credentials known = session.as(
                        person,
                        () -> people.credentials(
                                people.find(person).orElseThrow().login()))
                .orElseThrow();
        if (!encoder.matches(old, known.password())) {
            throw Refused.unready("现在的密码不对", "the present password is wrong");
        }
        String hash = encoder.encode(chosen);
        done(person, () -> {
            people.password(person, hash);
            trail.note("/", "password", Map.of());
            return true;
        });
    }

    private <T> T about(long by, long person, String deed, Supplier<T> work) throws Refused {
        return done(by, () -> {
            String path =
                    people.duties(person).stream().findFirst().map(Duty::path).orElse("/");
            T answer = work.get();
            trail.note(path, deed, Map.of("person", person));
            return answer;
        });
    }

    private Duty duty(String role, String agency, LocalDate from, LocalDate to, long by) {
        Role held = routes.roles().get(role);
        String path = agency.isEmpty()
                ? "/"
                : agencies.find(agency).map(Agency::path).orElseThrow(() -> new IllegalArgumentException(agency));
        return new Duty(held, path, from, to, by);
    }

    private static void needed(String code, String name) throws Refused {
        if (code.isBlank() || name.isBlank() || name.strip().length() > 200) {
            throw Refused.unready("代码和名称都要填写，名称最多 200 字", "a code and a name are needed, of 200 characters at most");
        }
    }

    private <T> T done(long by, Supplier<T> work) throws Refused {
        try {
            return session.as(by, work);
        } catch (DuplicateKeyException e) {
            throw Refused.unready("这个代码或者用户名已经有了", "this code or user name exists already");
        } catch (DataIntegrityViolationException e) {
            throw Refused.unready("填写的内容不对，请检查代码、岗位和日期", "what was entered does not fit: check code, role and dates");
        } catch (IllegalArgumentException e) {
            throw Refused.unready("没有找到：" + e.getMessage(), "not found: " + e.getMessage());
        }
    }
}
