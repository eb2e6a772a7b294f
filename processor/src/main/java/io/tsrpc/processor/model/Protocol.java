package io.tsrpc.processor.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * A protocol set: everything below one marked root package.
 *
 * @param name the prefix of the root's generated classes, such as {@code Chat}
 * @param root the root folder, which contains all others
 * @param services all services in the order of their ids
 * @param definitions all types reachable from the services, sorted by schema id
 * @param contract the fingerprint of the contract with these ids; empty before they are known
 * @param generatedAnnotation whether generated classes may have {@code javax.annotation.processing.Generated}, which a
 *     named module sees only if it reads {@code java.compiler}
 */
public record Protocol(
        String name,
        Folder root,
        List<Service> services,
        List<Definition> definitions,
        String contract,
        boolean generatedAnnotation,
        Origin origin) {
    /** Copies the lists. */
    public Protocol {
        services = List.copyOf(services);
        definitions = List.copyOf(definitions);
    }

    /** A copy with this fingerprint of its contract. */
    public Protocol withContract(String fingerprint) {
        return new Protocol(name, root, services, definitions, fingerprint, generatedAnnotation, origin);
    }

    /** The root package. */
    public String packageName() {
        return root.packageName();
    }

    /** The class with the service descriptors: {@code ChatProtocol}. */
    public JavaClass protocolClass() {
        return JavaClass.of(packageName(), name + "Protocol");
    }

    /** The client on a long connection: {@code ChatWsClient}. The other client is that of the root folder. */
    public JavaClass wsClient() {
        return JavaClass.of(packageName(), name + "WsClient");
    }

    /** All folders, parents before children, the root first. */
    public List<Folder> folders() {
        List<Folder> all = new ArrayList<>();
        collect(root, all);
        return all;
    }

    private static void collect(Folder folder, List<Folder> all) {
        all.add(folder);
        folder.folders().forEach(child -> collect(child, all));
    }

    /** The definitions of one kind. */
    public <D extends Definition> List<D> definitions(Class<D> kind) {
        return definitions.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The annotation types of which the services' configuration has values. */
    public List<ConfType> confTypes() {
        return services.stream()
                .flatMap(service -> service.info().conf().types())
                .distinct()
                .toList();
    }

    /** All messages, in the order of their ids. */
    public List<Service.Msg> msgs() {
        return services.stream()
                .filter(Service.Msg.class::isInstance)
                .map(Service.Msg.class::cast)
                .toList();
    }

    /** The literal properties of an object: its own, then those of what it extends. */
    public List<RecordDef.Literal> literals(ObjectDef object) {
        List<RecordDef.Literal> all = new ArrayList<>();
        collect(object, new HashSet<>(), all);
        return all;
    }

    private void collect(ObjectDef object, Set<TypeName> seen, List<RecordDef.Literal> literals) {
        if (seen.add(object.name())) {
            literals.addAll(object instanceof RecordDef r ? r.literals() : List.of());
            object.parents().forEach(parent -> collect((ObjectDef) definition(parent.type()), seen, literals));
        }
    }

    /**
     * Finds the definition that a reference denotes.
     *
     * @throws NoSuchElementException if there is none, because the model is incomplete
     */
    public Definition definition(TypeUse.NamedUse use) {
        return definitions.stream()
                .filter(d -> d.name().equals(use.name()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(use.name().schemaId()));
    }
}
