package io.tsrpc.processor.emit.typescript;

import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.Origin;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.Service;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file of types: those of one service, or those of one shared Java class. */
final class SourceFile {
    private final String name;
    private final List<Definition> definitions = new ArrayList<>();
    private @Nullable Service service;

    /** Creates an empty file with this name, without extension and relative to the root. */
    SourceFile(String name) {
        this.name = name;
    }

    void add(Definition definition) {
        definitions.add(definition);
    }

    /** Sets the service of this file. */
    void serve(Service theService) {
        service = theService;
    }

    String path() {
        return name + ".ts";
    }

    List<Origin> origins() {
        Stream<Origin> types = definitions.stream().map(Definition::origin);
        Stream<Origin> services = Stream.ofNullable(service).map(s -> s.info().origin());
        return Stream.concat(services, types).distinct().toList();
    }

    /*
     * import type { User } from './User.ts';
     *
     * export interface ReqLogin {
     *     ...
     *     username: string;
     *     password: string;
     * }
     *
     * export const conf = {
     *     login: true,
     *     ...
     * };
     */
    String print(ImportForm form, Protocol protocol) {
        Imports imports = new Imports(name, form, names());
        DefinitionPrinter printer = new DefinitionPrinter(new TypePrinter(imports, protocol), service);
        Map<String, Supplier<String>> types = new TreeMap<>(mainTypesFirst());
        definitions.forEach(d -> types.put(d.name().tsName(), () -> printer.print(d)));
        aliases().forEach(a -> types.put(a.tsName(), () -> printer.alias(a)));
        List<String> parts = new ArrayList<>();
        types.values().forEach(type -> parts.add(type.get()));
        conf().forEach(parts::add);
        String head = imports.print();
        if (!head.isEmpty()) {
            parts.add(0, head);
        }
        return TypeScriptEmitter.HEADER + "\n" + String.join("\n", parts);
    }

    private List<Service.Alias> aliases() {
        return service == null ? List.of() : service.aliases();
    }

    private List<String> names() {
        Stream<String> second = aliases().stream().map(Service.Alias::tsName);
        return Stream.concat(definitions.stream().map(d -> d.name().tsName()), second)
                .toList();
    }

    /** Orders the request, response, message or the class that names the file first, then the rest by name. */
    private Comparator<String> mainTypesFirst() {
        List<String> main = service == null ? List.of(name.substring(name.lastIndexOf('/') + 1)) : service.tsNames();
        return Comparator.comparing((String tsName) -> rank(main, tsName)).thenComparing(Comparator.naturalOrder());
    }

    private static int rank(List<String> main, String tsName) {
        int index = main.indexOf(tsName);
        return index < 0 ? main.size() : index;
    }

    private Stream<String> conf() {
        return Stream.ofNullable(service)
                .map(s -> s.info().conf().values())
                .filter(conf -> !conf.isEmpty())
                .map(conf -> "export const conf = " + Literals.value(conf) + ";\n");
    }
}
