package io.tsrpc.it.evolution;

import io.tsrpc.processor.evolution.Form;
import io.tsrpc.processor.evolution.Reader;
import io.tsrpc.it.evolution.Fact.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsTest {
    @TempDir
    private Path directory;

    @Test
    void facts() throws IOException {
        List<Example> examples = Example.all();
        Map<String, String> oldSources = new TreeMap<>();
        Map<String, String> freshSources = new TreeMap<>();
        for (int i = 0; i < examples.size(); i++) {
            String folder = "e" + i + "/";
            examples.get(i).old().forEach((k, v) -> oldSources.put(folder + k, v.replace("FOLDER", folder)));
            examples.get(i).fresh().forEach((k, v) -> freshSources.put(folder + k, v.replace("FOLDER", folder)));
        }
        long t = System.nanoTime();
        try (Releases releases = new Releases(directory)) {
            Release old = releases.next(oldSources);
            Release fresh = releases.next(freshSources);
            System.out.println("compiled " + (System.nanoTime() - t) / 1000000);
            Clients clients = new Clients(old, fresh);
            Talk talk = new Talk(old, fresh, clients, 120);
            List<Map<Fact, String>> all = new ArrayList<>();
            for (int i = 0; i < examples.size(); i++) {
                try {
                    all.add(talk.about("e" + i + "/MsgIt/MsgIt", "e" + i + "/MsgIt/MsgIt", 42));
                } catch (RuntimeException e) {
                    throw new IllegalStateException(examples.get(i).name(), e);
                }
            }
            clients.run(directory);
            System.out.println("talked " + (System.nanoTime() - t) / 1000000);
            print(examples, all);
            judge(examples, all, io.tsrpc.processor.contract.ContractText.parse(old.contract()), io.tsrpc.processor.contract.ContractText.parse(fresh.contract()));
        }
    }

    private static String who(Map<Fact, String> f, Object... wanted) {
        StringBuilder s = new StringBuilder();
        for (Form form : Form.values()) {
            for (Reader r : Reader.values()) {
                boolean fails = false;
                for (int i = 0; i < wanted.length; i += 2) {
                    fails |= (wanted[i + 1] == null || wanted[i + 1] == r)
                            && f.containsKey(new Fact((Way) wanted[i], form, r));
                }
                if (fails) {
                    s.append(s.length() > 0 ? " " : "")
                            .append(form == Form.BINARY ? "B" : "J")
                            .append(r == Reader.JAVA ? "j" : "t");
                }
            }
        }
        return s.length() == 0 ? "·" : s.toString();
    }

    private static void print(List<Example> examples, List<Map<Fact, String>> all) throws IOException {
        StringBuilder t = new StringBuilder();
        t.append("""
            # What really happens when a protocol changes

            Bj/Bt = binary read by a JAVA/TSRPC peer fails for at least one value, Jj/Jt = the same in JSON; `·` = all values tried work.
            Request: C = OLD_CLIENTS (old value read by new Java server), S = OLD_SERVERS (new client's value that the old type has too, read by old Java server).
            Response: C = new server's value read by old client, S = old server's value read by new client. Message = both.

            | change | request C | request S | response C | response S | message C | message S |
            |---|---|---|---|---|---|---|
            """);
        for (int i = 0; i < examples.size(); i++) {
            Map<Fact, String> f = all.get(i);
            Object[] rc = {Way.OLD_TO_NEW, Reader.JAVA};
            Object[] rs = {Way.SHARED_TO_OLD, Reader.JAVA};
            Object[] sc = {Way.NEW_TO_OLD, null};
            Object[] ss = {Way.OLD_TO_NEW, null};
            t.append("| ").append(examples.get(i).name().replace("|", "\\|"));
            for (Object[] w : List.of(rc, rs, sc, ss, join(rc, sc), join(rs, ss))) {
                t.append(" | ").append(who(f, w));
            }
            t.append(" |\n");
        }
        t.append("\n# The first failing value of each\n\n");
        for (int i = 0; i < examples.size(); i++) {
            Example e = examples.get(i);
            t.append("## ")
                    .append(e.name())
                    .append("\n```\n")
                    .append(String.join("\n", e.lines()))
                    .append("\n```\n");
            new TreeMap<>(Map.of());
            all.get(i).entrySet().stream()
                    .sorted((a, b) -> a.getKey().toString().compareTo(b.getKey().toString()))
                    .forEach(x -> t.append("- ")
                            .append(x.getKey().way())
                            .append(' ')
                            .append(x.getKey().form())
                            .append(' ')
                            .append(x.getKey().reader())
                            .append(": `")
                            .append(cut(x.getValue()))
                            .append("`\n"));
            t.append('\n');
        }
        Files.writeString(Path.of("target/evolution-facts.md"), t);
    }

    private static Object[] join(Object[] a, Object[] b) {
        return new Object[] {a[0], a[1], b[0], b[1]};
    }

    private static String cut(String s) {
        return s.length() > 300 ? s.substring(0, 300) + "…" : s;
    }

    private static void judge(List<Example> examples, List<Map<Fact, String>> all, io.tsrpc.processor.contract.Contract a, io.tsrpc.processor.contract.Contract b) throws IOException {
        StringBuilder t = new StringBuilder();
        int n = 0;
        for (int i = 0; i < examples.size(); i++) {
            String id = "e" + i + "/MsgIt/MsgIt";
            for (Direction d : Direction.values()) {
                var real = d.breaks(all.get(i).keySet());
                var said = new java.util.HashSet<io.tsrpc.processor.evolution.Break>();
                var changes = io.tsrpc.processor.evolution.Evolution.between(d.contract(a, id), d.contract(b, id));
                changes.forEach(c -> said.addAll(c.breaks()));
                for (var side : io.tsrpc.processor.evolution.Side.values()) {
                    String r = Breaks.shown(real, side);
                    String v = Breaks.shown(said, side);
                    if (!r.equals(v)) {
                        n++;
                        t.append(examples.get(i).name()).append(" | ").append(d).append(" | ").append(side).append(" | said ").append(v).append(" | real ").append(r).append(" | ").append(changes.stream().map(c -> c.rule().toString()).toList()).append("\n");
                    }
                }
            }
        }
        Files.writeString(Path.of("target/mismatches.txt"), t);
        System.out.println(n + " mismatches");
    }
}
