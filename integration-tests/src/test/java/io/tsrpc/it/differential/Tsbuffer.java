package io.tsrpc.it.differential;

import io.tsrpc.it.peers.NodePeer;
import io.tsrpc.it.types.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real {@code tsbuffer} with the service proto that our processor emitted, asked by lines. */
final class Tsbuffer implements AutoCloseable {
    private static final Path SERVICE_PROTO =
            Path.of("target/test-classes/META-INF/tsrpc/io.tsrpc.it.types.protocols/serviceProto.ts");

    /**
     * What it said.
     *
     * @param isFine whether it could do what was asked
     * @param text the result, or what is wrong
     */
    record Answer(boolean isFine, String text) {
        private static Answer of(String line) {
            return new Answer(line.charAt(0) == '=', line.substring(2));
        }
    }

    private final NodePeer node =
            NodePeer.start("codec/main.js", SERVICE_PROTO.toAbsolutePath().toString());

    static String question(String verb, Message<?> message, String operand) {
        return verb + ' ' + message.schema() + ' ' + operand;
    }

    /** Asks, at the latest with the next {@link #flush}; the answer comes by {@link #receive}. */
    void send(String question) {
        node.write(question);
    }

    /** Sends all questions on their way. */
    void flush() {
        node.flush();
    }

    Answer receive() {
        return Answer.of(node.receive());
    }

    /** Asks and waits for the answers. */
    List<Answer> ask(List<String> questions) {
        List<Answer> answers = new ArrayList<>();
        for (String question : questions) {
            send(question);
            flush();
            answers.add(receive());
        }
        return answers;
    }

    @Override
    public void close() {
        node.close();
    }
}
