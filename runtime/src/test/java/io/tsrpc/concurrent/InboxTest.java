package io.tsrpc.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/** The order of an inbox's work, on an executor whose tasks the test runs. */
class InboxTest {
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();

    private void runAll() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private Runnable process(String item) {
        done.add("process " + item);
        return () -> done.add("work " + item);
    }

    @Test
    void itemsThatComeBeforeTheBeginningWaitForIt() {
        Inbox<String> inbox = Inbox.held(tasks::add, this::process);
        inbox.add("a");
        runAll();
        assertThat(done).isEmpty();

        inbox.begin(() -> done.add("first"));
        runAll();
        assertThat(done).containsExactly("first", "process a", "work a");
    }

    @Test
    void itemsThatComeDuringTheBeginningWaitForItsEnd() {
        Inbox<String> inbox = Inbox.held(tasks::add, this::process);
        inbox.begin(() -> {
            inbox.add("a");
            done.add("first");
        });
        runAll();
        assertThat(done).containsExactly("first", "process a", "work a");

        inbox.add("b");
        runAll();
        assertThat(done).endsWith("process b", "work b");
    }

    @Test
    void theEndComesAfterAllItems() {
        Inbox<String> inbox = new Inbox<>(tasks::add, this::process);
        inbox.add("a");
        inbox.end(() -> process("end"));
        inbox.add("too late");
        inbox.end(() -> process("second end"));
        runAll();

        assertThat(done).containsExactly("process a", "process end", "work end", "work a");
        assertThat(inbox.size()).isZero();
    }

    @Test
    void anEmptyInboxEndsAtOnce() {
        Inbox<String> inbox = new Inbox<>(tasks::add, this::process);
        inbox.end(() -> null);
        inbox.addAll(List.of("too late"));
        runAll();

        assertThat(done).isEmpty();
        assertThat(inbox.size()).isZero();
    }

    @Test
    void anEndDuringTheBeginningComesAfterIt() {
        Inbox<String> inbox = Inbox.held(tasks::add, this::process);
        inbox.begin(() -> {
            inbox.end(() -> process("end"));
            done.add("first");
        });
        runAll();

        assertThat(done).containsExactly("first", "process end", "work end");
    }

    @Test
    void aHeldInboxThatNeverBeginsHasNoEnd() {
        Inbox<String> inbox = Inbox.held(tasks::add, this::process);
        inbox.end(() -> process("end"));
        runAll();

        assertThat(done).isEmpty();
    }

    @Test
    void aStepThatThrowsCostsItsItemAlone() {
        Inbox<String> inbox = new Inbox<>(tasks::add, item -> {
            if (item.equals("bad")) {
                throw new OutOfMemoryError("Java heap space");
            }
            return process(item);
        });
        inbox.addAll(List.of("a", "bad", "b"));
        inbox.end(() -> () -> done.add("end"));
        runAll();
        assertThat(done).contains("work a", "work b", "end");
    }

    @Test
    void aBeginningThatThrowsIsFollowedByTheItems() {
        Inbox<String> inbox = Inbox.held(tasks::add, this::process);
        inbox.add("a");
        inbox.begin(() -> {
            throw new OutOfMemoryError("Java heap space");
        });
        runAll();
        assertThat(done).containsExactly("process a", "work a");
    }

    /** An executor that finds no memory a few times. */
    private final class Full implements Executor {
        private int failures;

        Full(int failures) {
            this.failures = failures;
        }

        @Override
        public void execute(Runnable task) {
            if (failures-- > 0) {
                throw new OutOfMemoryError("Java heap space");
            }
            tasks.add(task);
        }
    }

    @Test
    void afterAnExecutorWithoutMemoryTheNextItemBeginsAnew() {
        Inbox<String> inbox = new Inbox<>(new Full(1), this::process);
        assertThatThrownBy(() -> inbox.add("a")).isInstanceOf(OutOfMemoryError.class);
        inbox.add("b");
        runAll();
        assertThat(done).startsWith("process a").contains("work a", "process b", "work b");
    }

    @Test
    void anEndThatFoundNoMemoryMayBeToldAgain() {
        Inbox<String> inbox = new Inbox<>(new Full(1), this::process);
        assertThatThrownBy(() -> inbox.end(() -> process("end"))).isInstanceOf(OutOfMemoryError.class);
        inbox.end(() -> process("the same end"));
        inbox.end(() -> process("a third"));
        runAll();
        assertThat(done).containsExactly("process end", "work end");
    }

    @Test
    void anEndThatRunsOutOfMemoryRunsAgain() {
        Inbox<String> inbox = new Inbox<>(tasks::add, this::process);
        inbox.end(() -> {
            done.add("try");
            if (done.size() < 3) {
                throw new OutOfMemoryError("Java heap space");
            }
            return process("end");
        });
        runAll();
        assertThat(done).containsExactly("try", "try", "try", "process end", "work end");
    }

    @Test
    void workForWhichThereIsNoThreadIsDoneByTheOneThatThereIs() {
        Full executor = new Full(0);
        Inbox<String> inbox = new Inbox<>(executor, this::process);
        inbox.addAll(List.of("a", "b"));
        executor.failures = 1;
        runAll();
        assertThat(done).containsExactly("process a", "work a", "process b", "work b");
    }

    @Test
    void anExecutorMayRunATaskTwice() {
        Inbox<String> inbox = new Inbox<>(
                task -> {
                    tasks.add(task);
                    tasks.add(task);
                },
                this::process);
        inbox.add("a");
        runAll();
        inbox.add("b");
        runAll();
        assertThat(done).containsExactly("process a", "work a", "process b", "work b");
    }

    @Test
    void aTaskThatThrowsDoesNotEndASerialQueue() {
        SerialQueue queue = new SerialQueue();
        Runnable work = queue.add(() -> {
            throw new OutOfMemoryError("Java heap space");
        });
        assertThat(queue.add(() -> done.add("next"))).isNull();
        if (work != null) {
            work.run();
        }
        assertThat(done).containsExactly("next");
        assertThat(queue.add(() -> {})).as("the queue is idle again").isNotNull();
    }
}
