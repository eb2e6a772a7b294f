package io.tsrpc.example.chatroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiFuture;
import io.tsrpc.ErrorCode;
import io.tsrpc.TsrpcError;
import io.tsrpc.example.chatroom.protocols.ApiEnter;
import io.tsrpc.example.chatroom.protocols.ApiJoin;
import io.tsrpc.example.chatroom.protocols.ApiSend;
import io.tsrpc.example.chatroom.protocols.ChatClient;
import io.tsrpc.example.chatroom.protocols.ChatWsClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What a chatroom in a process of its own does when it gets the signal TERM, as of systemd, Docker and Kubernetes. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS) // where there are no signals
class TerminationTest {
    /** 128 + 15: the JVM runs its shutdown hooks, then ends as processes do that a signal has ended. */
    private static final int TERMINATED = 143;

    @Test
    void runningCallsAreAnsweredAndNewOnesGetAnErrorAtOnce() throws Exception {
        try (Running room = Running.start(100_000)) {
            ApiFuture<ApiSend.Res> slow = room.slowCall();
            room.terminate();

            TsrpcError refusal;
            do { // the signal takes its time
                refusal = room.client
                        .send(new ApiSend.Req("lobby", "Am I late?"))
                        .join()
                        .err();
            } while (refusal == null);
            assertThat(refusal.code()).isEqualTo(ErrorCode.SERVER_STOPPING);
            assertThat(slow.toCompletableFuture()).isNotDone();

            room.process.getOutputStream().write('\n');
            room.process.getOutputStream().flush();
            assertThat(slow.join().isSucc()).isTrue();
            assertThat(room.process.waitFor()).isEqualTo(TERMINATED);
        }
    }

    @Test
    void callsThatTakeLongerThanTheyMayDoNotKeepItFromEnding() throws Exception {
        try (Running room = Running.start(100)) {
            ApiFuture<ApiSend.Res> slow = room.slowCall();
            room.terminate();

            assertThat(room.process.waitFor()).isEqualTo(TERMINATED);
            assertThat(slow.join().isSucc()).isFalse();
        }
    }

    /** The process, and somebody in its room. */
    private record Running(Process process, BufferedReader printed, ChatWsClient client) implements AutoCloseable {
        static Running start(long lastCallsMillis) throws IOException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            SlowChatroom.class.getName(),
                            Long.toString(lastCallsMillis))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader printed = process.inputReader();
            ChatWsClient client = ChatClient.ws("ws://localhost:" + printed.readLine());
            assertThat(client.connect().join().errMsg()).isNull();
            client.join(new ApiJoin.Req("Ann", Optional.empty())).join().orElseThrow();
            client.enter(new ApiEnter.Req("lobby")).join().orElseThrow();
            return new Running(process, printed, client);
        }

        ApiFuture<ApiSend.Res> slowCall() throws IOException {
            ApiFuture<ApiSend.Res> slow = client.send(new ApiSend.Req("lobby", "slow"));
            assertThat(printed.readLine()).isEqualTo("waits");
            return slow;
        }

        void terminate() {
            assertThat(process.toHandle().destroy())
                    .isTrue(); // kill -TERM; Process.destroy would close its streams as well
        }

        @Override
        public void close() {
            client.close();
            process.destroyForcibly();
        }
    }
}
