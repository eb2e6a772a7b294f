package io.tsrpc.processor.evolution;

import io.tsrpc.processor.contract.Contract;
import io.tsrpc.processor.contract.ServiceEntry;
import io.tsrpc.processor.contract.TypeEntry;
import io.tsrpc.processor.json.JsonPrinter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares two versions of a protocol: service by service, and below each service the types that it sends, in the
 * directions in which it sends them.
 */
public final class Evolution {
    private final Contract before;
    private final Contract after;
    private final List<Change> ofServices = new ArrayList<>();
    private final Map<Pair.Key, Pair> pairs = new LinkedHashMap<>();

    private Evolution(Contract before, Contract after) {
        this.before = before;
        this.after = after;
    }

    /** Compares two versions. */
    public static Evolution between(Contract before, Contract after) {
        Evolution evolution = new Evolution(before, after);
        before.services().forEach(evolution::service);
        before.retiredServices().forEach(evolution::revived);
        return evolution;
    }

    /** All differences, those that break nothing included. */
    public List<Change> changes() {
        Map<List<Object>, Change> all = new LinkedHashMap<>();
        ofServices.forEach(change -> merge(change, all));
        for (Pair pair : pairs.values()) {
            pair.findings().forEach(finding -> merge(finding.change(pair.directions()), all));
        }
        return List.copyOf(all.values());
    }

    /** What has become of a part may be found several times, with other objects that have it. */
    private static void merge(Change change, Map<List<Object>, Change> all) {
        all.merge(List.of(change.rule(), change.place(), change.detail()), change, Change::with);
    }

    /** For each type that is in the place of one with another schema id, that one's id. */
    public Map<String, String> successors() {
        Map<String, String> successors = new LinkedHashMap<>();
        pairs.keySet().stream()
                .filter(pair -> !pair.before().equals(pair.after()))
                .forEach(pair -> successors.put(pair.after(), pair.before()));
        return successors;
    }

    private void service(ServiceEntry old) {
        ServiceEntry fresh = after.service(old.key());
        if (fresh == null) {
            fresh = renamed(old);
        }
        if (fresh == null) {
            removed(old);
            return;
        }
        if (!fresh.name().equals(old.name())) {
            add(Rule.SERVICE_RENAMED, fresh.key(), "was called `" + old.name() + "`", breaks(old, Form.JSON));
        }
        if (fresh.id() != old.id()) {
            String detail = "had the id " + old.id() + " and now has " + fresh.id();
            add(Rule.ID_CHANGED, fresh.key(), detail, breaks(old, Form.BINARY));
        }
        if (!conf(old).equals(conf(fresh))) {
            add(Rule.CONF_CHANGED, fresh.key(), "has another configuration", Set.of());
        }
        types(old, fresh);
    }

    /** What comes back after it was removed must be what it was, for clients that still know it. */
    private void revived(ServiceEntry old) {
        ServiceEntry fresh = after.service(old.key());
        if (fresh != null && fresh.id() == old.id() && before.service(old.key()) == null) {
            types(old, fresh);
        }
    }

    private void types(ServiceEntry old, ServiceEntry fresh) {
        Versions versions = new Versions(before, after).with(old.typesThen());
        for (int i = 0; i < old.types().size(); i++) {
            EnumSet<Direction> directions = EnumSet.allOf(Direction.class);
            if (isApi(old)) {
                directions = EnumSet.of(i == 0 ? Direction.TO_SERVER : Direction.TO_CLIENT);
            }
            visit(versions.pair(old.types().get(i), fresh.types().get(i)), directions);
        }
    }

    /** As text, because a number that was read may be of another class than one that was not. */
    private static String conf(ServiceEntry service) {
        return JsonPrinter.onOneLine(service.schema().get("conf"));
    }

    private @Nullable ServiceEntry renamed(ServiceEntry old) {
        return after.services().stream()
                .filter(s -> s.id() == old.id() && s.kind().equals(old.kind()) && before.service(s.key()) == null)
                .findFirst()
                .orElse(null);
    }

    private void removed(ServiceEntry old) {
        String otherKind = isApi(old) ? "msg " : "api ";
        boolean isOther =
                after.service(otherKind + old.name()) != null && before.service(otherKind + old.name()) == null;
        Set<Break> breaks =
                new HashSet<>(); // of clients that call or send it: they miss nothing that is not sent any more
        for (Form form : Form.values()) {
            breaks.add(new Break(Side.OLD_CLIENTS, form, Reader.JAVA));
        }
        if (isOther) {
            String detail = "was " + (isApi(old) ? "an API and is now a message" : "a message and is now an API");
            add(Rule.SERVICE_KIND, old.key(), detail, breaks);
        } else {
            add(Rule.SERVICE_REMOVED, old.key(), "was removed", breaks);
        }
    }

    /** Servers read what clients call, and clients, which may be TSRPC's, read messages too. */
    private static Set<Break> breaks(ServiceEntry service, Form form) {
        Set<Reader> readers = isApi(service) ? EnumSet.of(Reader.JAVA) : EnumSet.allOf(Reader.class);
        Set<Break> breaks = new HashSet<>();
        for (Reader reader : readers) {
            breaks.add(new Break(Side.OLD_CLIENTS, form, reader));
            breaks.add(new Break(Side.OLD_SERVERS, form, reader));
        }
        return breaks;
    }

    private static boolean isApi(ServiceEntry service) {
        return service.kind().equals("api");
    }

    private void add(Rule rule, String place, String detail, Set<Break> breaks) {
        ofServices.add(new Change(rule, place, detail, breaks));
    }

    /** Compares a pair of types and those in it, unless it is known to go these ways. */
    private void visit(Pair.Key first, Set<Direction> directions) {
        Deque<Pair.Key> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            Pair.Key key = open.pop();
            Pair pair = pair(key);
            if (pair.directions().addAll(directions)) {
                open.addAll(new ArrayList<>(pair.nested()));
            }
        }
    }

    /** What is in a type only for others to take properties from it goes no way. */
    private Pair pair(Pair.Key key) {
        Pair known = pairs.get(key);
        if (known != null) {
            return known;
        }
        Pair pair = compared(key);
        pairs.put(key, pair);
        pair.bases().forEach(this::pair);
        return pair;
    }

    private Pair compared(Pair.Key key) {
        Pair pair = new Pair(key);
        Versions versions = new Versions(before, after).with(key.was());
        TypeEntry old = versions.old(key.before());
        TypeEntry fresh = versions.fresh(key.after());
        if (old != null && fresh != null) {
            if (old.kind().equals(fresh.kind())) {
                new TypeComparison(versions, pair, old, fresh).compare();
            } else {
                kinds(versions, pair, old, fresh);
            }
        }
        return pair;
    }

    /** JSON does not tell an object of one kind from one of another kind. */
    private static void kinds(Versions versions, Pair pair, TypeEntry old, TypeEntry fresh) {
        PartComparison objects = PartComparison.ofKinds(versions, pair);
        String detail = "was " + old.kind() + " and is now " + fresh.kind() + ", which is another kind of type";
        Set<Form> forms = objects == null ? Set.of(Form.values()) : Set.of(Form.BINARY);
        pair.add(Rule.TYPE_CHANGED, pair.key().after(), detail, Outcomes.BREAKS, Outcomes.BREAKS, forms);
        if (objects != null) {
            objects.compare(Optional.empty());
        }
    }
}
