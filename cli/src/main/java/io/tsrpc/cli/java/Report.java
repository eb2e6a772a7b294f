package io.tsrpc.cli.java;

import io.tsrpc.cli.schema.Schema;
import io.tsrpc.cli.schema.TypeScriptText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is not written as it is, or is more in Java; each place once. */
final class Report {
    private final Set<Remark> remarks = new LinkedHashSet<>();
    private final Set<String> objects = new LinkedHashSet<>();
    private final Set<String> namedNulls = new LinkedHashSet<>();
    private String last = "";

    void add(Place place, Schema schema, NoForm reason) {
        remarks.add(Remark.of(place.toString(), schema, reason));
        last = TypeScriptText.of(schema);
    }

    void add(String place, String what, NoForm reason) {
        remarks.add(new Remark(place, what, reason.instead()));
    }

    /** Forgets what the last remark was about. */
    void begin() {
        last = "";
    }

    /** What the last remark was about, since the beginning of it; empty if there was none. */
    String typeScript() {
        return last;
    }

    /** There is TypeScript's {@code object}, which Java does not tell from {@code any}. */
    void addObject(Place place) {
        objects.add(place.toString());
    }

    List<String> objects() {
        return new ArrayList<>(objects);
    }

    /** Only the name of a type tells that there may be null. */
    void addNamedNull(Place place) {
        namedNulls.add(place.toString());
    }

    List<String> namedNulls() {
        return new ArrayList<>(namedNulls);
    }

    List<Remark> remarks() {
        return new ArrayList<>(remarks);
    }
}
