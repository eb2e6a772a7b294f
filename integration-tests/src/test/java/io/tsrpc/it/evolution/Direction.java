package io.tsrpc.it.evolution;

import io.tsrpc.it.evolution.Fact.Way;
import io.tsrpc.processor.contract.Contract;
import io.tsrpc.processor.contract.ServiceEntry;
import io.tsrpc.processor.contract.TypeEntry;
import io.tsrpc.processor.evolution.Break;
import io.tsrpc.processor.evolution.Form;
import io.tsrpc.processor.evolution.Reader;
import io.tsrpc.processor.evolution.Side;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What sends a type. */
enum Direction {
    REQUEST("api", "PtlIt/ReqIt"),
    RESPONSE("api", "PtlIt/ResIt"),
    MESSAGE("msg", "MsgIt/MsgIt");

    private static final TypeEntry NOTHING = new TypeEntry("Interface", Map.of(), List.of(), List.of());

    private final String kind;
    private final String schemaId;

    Direction(String kind, String schemaId) {
        this.kind = kind;
        this.schemaId = schemaId;
    }

    /** Who no longer understands whom. Servers are Java's. */
    Set<Break> breaks(Set<Fact> facts) {
        Set<Break> breaks = new HashSet<>();
        for (Form form : Form.values()) {
            if (this != RESPONSE) {
                add(breaks, Side.OLD_CLIENTS, facts, new Fact(Way.OLD_TO_NEW, form, Reader.JAVA));
                add(breaks, Side.OLD_SERVERS, facts, new Fact(Way.SHARED_TO_OLD, form, Reader.JAVA));
            }
            if (this != REQUEST) {
                for (Reader reader : Reader.values()) {
                    add(breaks, Side.OLD_CLIENTS, facts, new Fact(Way.NEW_TO_OLD, form, reader));
                    add(breaks, Side.OLD_SERVERS, facts, new Fact(Way.OLD_TO_NEW, form, reader));
                }
            }
        }
        return breaks;
    }

    private static void add(Set<Break> breaks, Side side, Set<Fact> facts, Fact fact) {
        if (facts.contains(fact)) {
            breaks.add(new Break(side, fact.form(), fact.reader()));
        }
    }

    /** A contract in which a single service sends the type this way. */
    Contract contract(Contract all, String type) {
        SortedMap<String, TypeEntry> types = new TreeMap<>(all.types());
        TypeEntry entry = all.types().getOrDefault(type, NOTHING);
        ServiceEntry service = new ServiceEntry(0, "It", kind, Map.of());
        service.types().forEach(id -> types.put(id, NOTHING));
        types.put(schemaId, entry);
        return new Contract(List.of(service), types, List.of(), all.retiredTypes(), List.of());
    }
}
