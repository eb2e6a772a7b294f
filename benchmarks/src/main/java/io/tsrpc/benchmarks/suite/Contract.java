package io.tsrpc.benchmarks.suite;

import java.nio.file.Path;

/** Protocols as large projects have them: services that are much alike, 25 to a folder. */
final class Contract {
    private static final int FOLDER = 25;

    private Contract() {}

    /** Writes one of so many services below {@code directory}. */
    static void write(Path directory, int services) {
        Path root = SourceTree.empty(directory).resolve("big").resolve("protocols");
        SourceTree.write(root.resolve("package-info.java"), """
                @io.tsrpc.contract.Protocols
                package big.protocols;
                """);
        SourceTree.write(root.resolve("Money.java"), """
                package big.protocols;

                public record Money(String currency, long cents) {}
                """);
        for (int i = 0; i < services; i++) {
            String folder = "folder" + i / FOLDER;
            SourceTree.write(root.resolve(folder).resolve("ApiThing" + i + ".java"), service(folder, i));
        }
    }

    private static String service(String folder, int number) {
        return """
                package big.protocols.%s;

                import big.protocols.Money;
                import java.time.Instant;
                import java.util.List;
                import java.util.Map;
                import java.util.Optional;

                /** Finds things of kind %d. */
                public interface ApiThing%d {
                    /** @param name what to look for */
                    record Req(String name, int page, boolean all, Optional<String> filter, List<String> tags) {}

                    record Res(List<Row> rows, long total, Map<String, Money> prices, Optional<Instant> since) {}

                    record Row(String id, double score, Kind kind, Money price) {}

                    enum Kind {
                        SMALL,
                        LARGE
                    }
                }
                """.formatted(folder, number, number);
    }
}
