package io.tsrpc.it.evolution;

import io.tsrpc.processor.contract.Contract;
import io.tsrpc.processor.evolution.Change;
import io.tsrpc.processor.evolution.Evolution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Protocols that are compiled together, each in a folder of its own, before and after their changes. */
final class Batch {
    private static final int FEW_VALUES = 12;
    private static final int MANY_VALUES = 400;

    private final Release old;
    private final Release fresh;
    private final Map<String, List<Verdict>> verdicts = new LinkedHashMap<>();

    private Batch(Release old, Release fresh) {
        this.old = old;
        this.fresh = fresh;
    }

    /**
     * Compiles protocols, asks the rules, and lets the releases talk: longer where the rules expect a failure that is not
     * seen at once.
     *
     * @param variants for each new release, sources by their folders; what is old is the same in all
     * @param topics what they talk about
     * @param temporary where files may be written
     * @return for each new release, the verdicts by folder
     */
    static List<Map<String, List<Verdict>>> verdicts(
            List<Map<String, SourcePair>> variants, List<Topic> topics, Path temporary) throws IOException {
        Path directory = Files.createTempDirectory(temporary, "batch");
        Releases releases = new Releases(directory);
        Release old = releases.first(sources(variants.get(0), SourcePair::old));
        List<Batch> batches = new ArrayList<>();
        for (Map<String, SourcePair> variant : variants) {
            Batch batch = new Batch(old, releases.after(old, sources(variant, SourcePair::fresh)));
            variant.keySet().forEach(folder -> batch.ask(folder, topics));
            batches.add(batch);
        }
        talk(batches, directory, verdict -> true, FEW_VALUES);
        talk(batches, directory, Verdict::isStricter, MANY_VALUES);
        return batches.stream().map(batch -> batch.verdicts).toList();
    }

    private static Map<String, String> sources(
            Map<String, SourcePair> protocols, Function<SourcePair, Map<String, String>> release) {
        Map<String, String> sources = new TreeMap<>();
        protocols.forEach((folder, pair) ->
                release.apply(pair).forEach((name, source) -> sources.put(folder + "/" + name, source)));
        return sources;
    }

    private void ask(String folder, List<Topic> topics) {
        Contract before = old.parsedContract();
        Contract after = fresh.parsedContract();
        List<Verdict> own = new ArrayList<>();
        for (Topic topic : topics) {
            Map<Fact, String> failures = new HashMap<>();
            String id = topic.schemaId(folder);
            topic.directions().forEach(d -> {
                List<Change> changes = Evolution.between(d.contract(before, id), d.contract(after, id))
                        .changes();
                own.add(new Verdict(topic, d, changes, failures));
            });
        }
        verdicts.put(folder, own);
    }

    private static void talk(List<Batch> batches, Path directory, Predicate<Verdict> isOpen, int values)
            throws IOException {
        List<Release> releases = new ArrayList<>(List.of(batches.get(0).old));
        batches.forEach(batch -> releases.add(batch.fresh));
        Clients clients = new Clients(releases);
        batches.forEach(batch -> batch.talk(new Talk(batch.old, batch.fresh, clients, values), isOpen));
        clients.run(directory);
    }

    private void talk(Talk talk, Predicate<Verdict> isOpen) {
        verdicts.forEach((folder, own) -> {
            Map<Topic, Map<Fact, String>> open = new LinkedHashMap<>();
            own.stream().filter(isOpen).forEach(v -> open.put(v.topic(), v.failures()));
            open.forEach((topic, failures) -> talk.about(topic.schemaId(folder), failures));
        });
    }
}
