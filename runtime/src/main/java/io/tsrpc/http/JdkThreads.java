package io.tsrpc.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Finds threads of the JDK's HTTP servers, which tell nobody of them. */
final class JdkThreads {
    private JdkThreads() {}

    /** The running threads of this JVM with one of the names. */
    static List<Thread> named(Set<String> names) {
        ThreadGroup all = Thread.currentThread().getThreadGroup();
        while (all.getParent() != null) {
            all = all.getParent();
        }
        Thread[] threads = new Thread[2 * all.activeCount() + 1];
        int count = all.enumerate(threads);
        List<Thread> found = new ArrayList<>();
        Arrays.stream(threads, 0, count)
                .filter(thread -> names.contains(thread.getName()))
                .forEach(found::add);
        return found;
    }

    /** Those with one of the names that were not there before. */
    static List<Thread> since(List<Thread> before, Set<String> names) {
        return named(names).stream().filter(thread -> !before.contains(thread)).toList();
    }
}
