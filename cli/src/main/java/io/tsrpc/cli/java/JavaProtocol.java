package io.tsrpc.cli.java;

import io.tsrpc.cli.schema.ServiceProto;
import io.tsrpc.cli.sources.Comment;
import io.tsrpc.cli.sources.Comments;
import io.tsrpc.processor.contract.SameBytes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The Java sources of a protocol.
 *
 * @param files the text of each file, by its path below the directory of sources
 * @param remarks what is not written as it is
 * @param notes what else is worth knowing
 */
public record JavaProtocol(Map<Path, String> files, List<Remark> remarks, List<String> notes) {
    /**
     * What the user can choose.
     *
     * @param packageName the root package
     * @param prefix of generated classes; empty for that of the package
     * @param conf the name of the annotation for configuration
     */
    public record Names(String packageName, String prefix, String conf) {
        /** What generated classes begin with. */
        String protocolName() {
            if (!prefix.isEmpty()) {
                return prefix;
            }
            String last = "";
            for (String part : packageName.split("\\.", -1)) {
                last = part.equals("protocols") || part.equals("protocol") ? last : part;
            }
            return last.isEmpty() ? "" : Words.type(last);
        }
    }

    /** Makes sources of a service proto. */
    public static JavaProtocol of(ServiceProto proto, Names names, Comments sources) {
        Comments comments = id -> SameBytes.isMade(id) ? Comment.NONE : sources.of(id);
        Report report = new Report();
        Flattening flattening = new Flattening(proto);
        Forms forms = new Forms(proto, flattening);
        Usage usage = new Usage(proto, forms);
        Layout layout = new Layout(names.packageName());
        Configuration configuration = new Configuration(proto.services(), names.packageName(), names.conf(), report);
        Declarations declarations = new Declarations(proto, forms, flattening, usage, comments, layout, report);
        new Services(proto, forms, layout, report, declarations, configuration).declare();
        List<Declaration> topLevels = new ArrayList<>(declarations.finished());
        OwnFiles.give(topLevels);
        ConstructorSlots.keep(topLevels);
        if (!configuration.isEmpty()) {
            topLevels.add(configuration.annotation());
        }
        Naming.name(topLevels, names.packageName(), names.protocolName());
        Map<Path, String> files = new LinkedHashMap<>();
        Path root = directory(names.packageName());
        files.put(root.resolve("package-info.java"), packageInfo(names, proto.rooms()));
        files.put(root.resolve("serviceProto.ts"), proto.text());
        topLevels.forEach(unit ->
                files.put(directory(unit.packageName).resolve(unit.name() + ".java"), SourcePrinter.print(unit)));
        List<String> notes = notes(usage, configuration, report);
        LeftOut leftOut = new LeftOut(usage, comments);
        proto.unreachable().forEach(entry -> leftOut.add(entry, report, notes));
        return new JavaProtocol(files, report.remarks(), notes);
    }

    private static Path directory(String packageName) {
        return Path.of(packageName.replace('.', '/'));
    }

    private static String packageInfo(Names names, boolean rooms) {
        List<String> members = new ArrayList<>();
        if (!names.prefix().isEmpty()) {
            members.add("name = " + JavaText.quoted(names.prefix()));
        }
        if (rooms) {
            members.add("rooms = true");
        }
        String all = members.isEmpty() ? "" : "(" + String.join(", ", members) + ")";
        return "@Protocols" + all + "\npackage " + names.packageName() + ";\n\nimport io.tsrpc.contract.Protocols;\n";
    }

    private static List<String> notes(Usage usage, Configuration configuration, Report report) {
        List<String> notes = new ArrayList<>();
        if (!usage.unused().isEmpty()) {
            notes.add("not written, because no service uses it: " + String.join(", ", usage.unused()));
        }
        if (!configuration.extended().isEmpty()) {
            notes.add("@" + configuration.annotation().name()
                    + " has members that these services have not in TypeScript; they" + " are false, 0 or empty: "
                    + String.join(", ", configuration.extended()));
        }
        if (!report.objects().isEmpty()) {
            notes.add(
                    "`object` is Object in Java, which may be a text, a number or a boolean, too: TSRPC's packages refuse these there: "
                            + String.join(", ", report.objects()));
        }
        if (!report.namedNulls().isEmpty()) {
            notes.add(
                    "null is in a type with a name, where TSRPC's packages refuse it unless their option strictNullChecks is on: "
                            + String.join(", ", report.namedNulls()));
        }
        return notes;
    }
}
