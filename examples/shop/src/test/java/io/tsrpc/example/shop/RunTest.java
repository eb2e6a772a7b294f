package io.tsrpc.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The program as the README runs it, until its tour has ended. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS) // where there are no signals
class RunTest {
    @Test
    void itPrintsWhatTheReadmeShowsAndEndsInOrder() throws Exception {
        List<String> shown = shown();
        int end = shown.size() - 2;
        try (Running shop = Running.start(Redirect.INHERIT)) {
            assertThat(shop.untilTheEndOfTheTour()).isEqualTo(shown.subList(0, end));
            ProcessHandle prices = shop.prices();
            shop.process.toHandle().destroy();

            assertThat(shop.rest()).isEqualTo(shown.subList(end, shown.size()));
            prices.onExit().join();
        }
    }

    @Test
    void pricesEndsWithAProgramThatIsKilled() throws Exception {
        Redirect file = Redirect.to(new File("target/killed.log")); // prices says that nobody reads its lines any more
        try (Running shop = Running.start(file)) {
            assertThat(shop.untilTheEndOfTheTour()).isNotEmpty();
            CompletableFuture<ProcessHandle> end = shop.prices().onExit();
            shop.process.destroyForcibly();

            end.join();
        }
    }

    /** What the README shows, behind the command, without the {@code ^C} that a terminal adds. */
    private static List<String> shown() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("README.md"));
        int from = lines.indexOf("$ mvn -q -Pshop") + 1;
        List<String> shown =
                lines.subList(from, from + lines.subList(from, lines.size()).indexOf("```"));
        return shown.stream().map(line -> line.replace("^C", "")).toList();
    }

    private record Running(Process process, BufferedReader printed, String pricesPort, String ordersPort)
            implements AutoCloseable {
        static Running start(Redirect errors) throws IOException {
            String pricesPort = String.valueOf(TestShop.freePort());
            String ordersPort = String.valueOf(TestShop.freePort());
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Shop.class.getName(),
                            pricesPort,
                            ordersPort,
                            "false")
                    .redirectError(errors)
                    .start();
            return new Running(process, process.inputReader(), pricesPort, ordersPort);
        }

        List<String> untilTheEndOfTheTour() throws IOException {
            return lines("> and you?");
        }

        /** All lines until the end of both processes, which share the output. */
        List<String> rest() throws IOException {
            return lines("the end");
        }

        /** The next lines, with the ports of the README, up to one that begins so. */
        private List<String> lines(String last) throws IOException {
            List<String> lines = new ArrayList<>();
            String line;
            while ((line = printed.readLine()) != null) {
                lines.add(line.replace(":" + pricesPort, ":3000").replace(":" + ordersPort, ":3001"));
                if (line.startsWith(last)) {
                    break;
                }
            }
            return lines;
        }

        /** The process of prices. */
        ProcessHandle prices() {
            return process.children().findFirst().orElseThrow();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
