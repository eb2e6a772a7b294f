package io.tsrpc.cli;

import io.tsrpc.cli.schema.ProtoException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command {@code tsrpc}.
 *
 * <pre>{@code
 * java -jar tsrpc-cli-all.jar java --proto serviceProto.ts --package com.example.chat.protocols --out src/main/java
 * }</pre>
 */
@Command(
        name = "tsrpc",
        description = "For users of TSRPC who write protocols in Java.",
        mixinStandardHelpOptions = true,
        versionProvider = Tsrpc.Version.class,
        subcommands = {JavaCommand.class, DiffCommand.class},
        scope = CommandLine.ScopeType.INHERIT)
public final class Tsrpc {
    private Tsrpc() {}

    /** Runs a command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command. */
    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Tsrpc());
        commandLine.setExecutionExceptionHandler((exception, command, result) -> {
            if (exception instanceof ProtoException) {
                command.getErr().println("error: " + exception.getMessage());
                return command.getCommandSpec().exitCodeOnExecutionException();
            }
            throw exception;
        });
        return commandLine;
    }

    /** The version of the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Tsrpc.class.getPackage().getImplementationVersion();
            return new String[] {"tsrpc-java " + (version == null ? "(not packaged)" : version)};
        }
    }
}
