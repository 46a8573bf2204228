package duzhi.server.check;

import duzhi.check.finding.Text;
import duzhi.server.store.Session;
import duzhi.server.store.Trail;
import duzhi.server.store.Upload;
import duzhi.server.store.Uploads;
import duzhi.workflow.agency.Agency;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * How much an agency may have of uploaded files, and for how long they are kept. What was found in them and decided on, the
 * opinion and the digests in the trail stay for good.
 */
@Component
public class Keeping {

    private static final int A_DAY = 24 * 60 * 60 * 1000;

    private final DataSize quota;
    private final Duration time;
    private final Clock clock;
    private final Session session;
    private final Uploads uploads;
    private final Trail trail;

    Keeping(
            @Value("${duzhi.uploads.quota:10GB}") DataSize quota,
            @Value("${duzhi.uploads.keep:730d}") Duration time,
            Clock clock,
            Session session,
            Uploads uploads,
            Trail trail) {
        this.quota = quota;
        this.time = time;
        this.clock = clock;
        this.session = session;
        this.uploads = uploads;
        this.trail = trail;
    }

    /**
     * What an agency has of its files.
     *
     * @param agency whose they are
     * @param used as people read it, such as 1.2 GB
     * @param quota likewise
     * @param days files are kept for
     */
    public record Standing(Agency agency, String used, String quota, long days) {}

    /** What an agency has of its files. */
    public Standing of(Agency agency) {
        return new Standing(agency, read(kept(agency)), read(quota.toBytes()), time.toDays());
    }

    private long kept(Agency agency) {
        return session.system(() -> uploads.kept(agency.code()));
    }

    /** Why so many bytes more cannot be kept, empty where they can. */
    Optional<Text> against(Agency agency, long more) {
        long kept = kept(agency);
        return kept + more <= quota.toBytes()
                ? Optional.empty()
                : Optional.of(Text.of(
                        "“%1$s”已存 %2$s，加上这次的 %3$s 超过每个单位 %4$s 的限额，什么都没有保存。满 %5$d 天的文件会自动清理；"
                                + "要放宽限额，请系统管理员用 --upload-quota（或配置 duzhi.uploads.quota）重新启动",
                        "%1$s has %2$s of files; with %3$s more it would exceed the %4$s an agency may have, and nothing was kept."
                                + " Files are removed after %5$d days; an administrator raises the limit by --upload-quota"
                                + " (or duzhi.uploads.quota) at the next start",
                        agency.name(),
                        read(kept),
                        read(more),
                        read(quota.toBytes()),
                        time.toDays()));
    }

    /** Takes away what is past its time; once a day, the first time soon after the start. */
    @Scheduled(initialDelay = 60_000, fixedDelay = A_DAY)
    public void sweep() {
        Instant until = clock.instant().minus(time);
        List<Upload> past = session.system(() -> uploads.past(until));
        for (Upload upload : past) {
            session.system(() -> {
                uploads.sweep(upload.id());
                trail.note(upload.path(), "sweep", Map.of("check", upload.id(), "days", time.toDays()));
                return true;
            });
        }
    }

    /** A number of bytes as people read it. */
    private static String read(long bytes) {
        long megabytes = 1L << 20;
        return bytes >= megabytes << 10
                ? "%.1f GB".formatted((double) bytes / (megabytes << 10))
                : "%.1f MB".formatted((double) bytes / megabytes);
    }
}
