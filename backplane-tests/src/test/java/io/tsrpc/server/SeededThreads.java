package io.tsrpc.server;

import io.tsrpc.transport.UserExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** An executor on the test's thread. Which of the waiting tasks is next is random, as if each had a thread of its own. */
final class SeededThreads implements UserExecutor {
    private final Random random;
    private final List<Runnable> tasks = new ArrayList<>();

    SeededThreads(Random random) {
        this.random = random;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    @Override
    public void tryExecute(Runnable task, Runnable refused) {
        tasks.add(task);
    }

    /** Runs so many tasks, if there are so many. */
    void run(int most) {
        for (int i = 0; i < most && !tasks.isEmpty(); i++) {
            int which = random.nextInt(tasks.size());
            Runnable task = tasks.get(which);
            tasks.set(which, tasks.get(tasks.size() - 1));
            tasks.remove(tasks.size() - 1);
            task.run();
        }
    }

    /** Runs all, and those that they add. */
    void runAll() {
        run(Integer.MAX_VALUE);
    }
}
