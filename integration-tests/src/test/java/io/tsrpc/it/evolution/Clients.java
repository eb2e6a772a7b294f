package io.tsrpc.it.evolution;

import io.tsrpc.it.peers.NodePeer;
import io.tsrpc.processor.evolution.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** TSRPC clients of several releases, by the real tsbuffer. They are asked many things at a time. */
final class Clients {
    private record Question(String line, Consumer<Reading> then) {}

    private final List<Release> releases;
    private final List<Question> questions = new ArrayList<>();

    Clients(List<Release> releases) {
        this.releases = List.copyOf(releases);
    }

    /** Will ask how a release's client reads something. */
    void ask(Release reader, Form form, String schemaId, String data, Consumer<Reading> then) {
        String verb = form.name().toLowerCase(Locale.ROOT);
        questions.add(new Question(releases.indexOf(reader) + " " + verb + " " + schemaId + " " + data, then));
    }

    /** Asks all questions, and gives each its answer. */
    void run(Path directory) throws IOException {
        String[] contracts = new String[releases.size()];
        for (int i = 0; i < contracts.length; i++) {
            Path file = directory.resolve("contract" + i + ".json");
            contracts[i] = Files.writeString(file, releases.get(i).contract()).toString();
        }
        try (NodePeer node = NodePeer.start("evolution/read.js", contracts)) {
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> {
                questions.forEach(q -> node.write(q.line));
                node.flush();
            });
            for (Question question : questions) {
                String answer = node.receive();
                question.then.accept(new Reading(answer.charAt(0) == '=', answer.substring(2)));
            }
            sending.join();
        }
        questions.clear();
    }
}
