package io.tsrpc.tls;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A context that stands for the one of the newest files. A new one is made of each change, rather than new keys put into the old one:
 * its sessions and tickets are its own, so that nobody resumes what an authority has vouched for that is not trusted any more.
 */
final class ReloadedContext extends SSLContext {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.tls");

    private final PemFiles files;
    private final CurrentContext current;

    // of one thread: whoever looks
    private PemText used;
    private PemText seen;
    private @Nullable String complaint;

    private ReloadedContext(PemFiles files, PemText used, CurrentContext current) {
        super(current, current.context().getProvider(), current.context().getProtocol());
        this.files = files;
        this.used = used;
        this.seen = used;
        this.current = current;
    }

    static ReloadedContext of(PemFiles files) throws IOException, GeneralSecurityException {
        PemText found = files.read();
        return new ReloadedContext(files, found, new CurrentContext(files.context(found)));
    }

    /** Looks at the files again and again, until nobody uses the context any more. */
    void watch(Duration every) {
        WeakReference<ReloadedContext> watched = new WeakReference<>(this);
        Thread thread = new Thread(() -> watch(watched, TimeUnit.NANOSECONDS.convert(every)), "tsrpc-tls-files");
        thread.setDaemon(true);
        thread.start();
    }

    private static void watch(WeakReference<ReloadedContext> watched, long everyNanos) {
        try {
            do {
                TimeUnit.NANOSECONDS.sleep(everyNanos);
            } while (looked(watched.get()));
        } catch (InterruptedException e) {
            LOG.warn("Somebody has interrupted the thread that looks at PEM files; they are not looked at any more", e);
        }
    }

    private static boolean looked(@Nullable ReloadedContext context) {
        if (context != null) {
            context.lookSafely();
        }
        return context != null;
    }

    private void lookSafely() {
        try {
            look();
        } catch (Throwable e) { // such as a full heap: the next look may have more luck
            complain(e.toString());
        }
    }

    /** Takes what the files hold if it is new and usable, and was there at the last look too: others may be writing it. */
    void look() {
        try {
            PemText found = files.read();
            if (found.equals(used)) {
                complaint = null;
            } else if (found.equals(seen)) {
                current.replace(files.context(found));
                used = found;
                complaint = null;
                LOG.info("New connections use what is new in {}", files);
            }
            seen = found;
        } catch (IOException | GeneralSecurityException e) {
            complain(e instanceof IOException ? e.toString() : e.getMessage());
        }
    }

    /** Once for each thing to complain about, not at each look. */
    private void complain(@Nullable String why) {
        if (!String.valueOf(why).equals(complaint)) {
            complaint = String.valueOf(why);
            LOG.warn("What was there before stays in use, because {} cannot be used: {}", files, complaint);
        }
    }
}
