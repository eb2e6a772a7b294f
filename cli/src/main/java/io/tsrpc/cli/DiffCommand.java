package io.tsrpc.cli;

import io.tsrpc.cli.diff.Difference;
import io.tsrpc.cli.schema.ServiceProto;
import io.tsrpc.processor.evolution.Change;
import io.tsrpc.processor.evolution.ShapeText;
import io.tsrpc.processor.evolution.Side;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tsrpc diff}: compares two protocols. */
@Command(
        name = "diff",
        description =
                "Compares two protocols, by the rules of docs/evolution.md: what has changed from the first to the second"
                        + " one, and who no longer understands whom. Servers are taken for Java's, clients for those of Java and of TSRPC.",
        exitCodeOnInvalidInput = DiffCommand.TROUBLE,
        exitCodeOnExecutionException = DiffCommand.TROUBLE,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:both are the same",
            "1:they differ, and old clients understand new servers",
            "2:something breaks old clients",
            "3:wrong arguments, or a file that is no protocol"
        })
final class DiffCommand implements Callable<Integer> {
    static final int TROUBLE = 3;

    private static final int DIFFERENT = 1;
    private static final int BREAKING = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "OLD", description = "A serviceProto.ts or .json, also one of Java.")
    private Path first = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "Another one.")
    private Path second = Path.of("");

    @Option(
            names = "--rollback",
            description = "Exits with 2 also if new clients do not understand old servers, as after a rollback.")
    private boolean rollback;

    @Override
    public Integer call() {
        Difference difference = Difference.between(ServiceProto.read(first), ServiceProto.read(second));
        PrintWriter out = spec.commandLine().getOut();
        difference
                .added()
                .forEach(service -> out.println("        SERVICE_ADDED: " + service.key() + " (" + service.id() + ")"));
        boolean breaks = false;
        for (Change change : difference.changes()) {
            boolean isBreaking = change.breaks(Side.OLD_CLIENTS) || (rollback && change.breaks(Side.OLD_SERVERS));
            breaks |= isBreaking;
            String victims = change.breaks().isEmpty() ? "" : ". Breaks " + change.victims();
            out.println((isBreaking ? "BREAKS  " : "        ") + change.rule() + ": " + place(change) + " "
                    + change.detail() + victims);
        }
        return difference.isEmpty() ? 0 : breaks ? BREAKING : DIFFERENT;
    }

    /** The place; of a member without a name, as TypeScript has it. */
    private static String place(Change change) {
        int key = change.place().indexOf(".{\"") + 1;
        return change.place().substring(0, key) + ShapeText.ofKey(change.place().substring(key));
    }
}
