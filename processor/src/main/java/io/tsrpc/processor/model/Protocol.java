package io.tsrpc.processor.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** A protocol set: everything below one marked root package. */
public final class Protocol {
    /** The constant of a codec that is outside of the root: the root's name. */
    public static final String CODEC_ROOT = "ROOT";

    private final String name;
    private final Folder root;
    private final List<Service> services;
    private final List<Definition> definitions;
    private final String contract;
    private final boolean generatedAnnotation;
    private final boolean rooms;
    private final Origin origin;
    private final Map<TypeName, Definition> byName = new HashMap<>();

    /**
     * Creates a protocol.
     *
     * @param name the prefix of the root's generated classes, such as {@code Chat}
     * @param root the root folder, which contains all others
     * @param services all services in the order of their ids
     * @param definitions all types reachable from the services, sorted by schema id
     * @param contract the fingerprint of the contract with these ids; empty before they are known
     * @param generatedAnnotation whether generated classes may have {@code javax.annotation.processing.Generated}, which a
     *     named module sees only if it reads {@code java.compiler}
     * @param rooms whether the services of rooms are added to it, which are not among these
     */
    public Protocol(
            String name,
            Folder root,
            List<Service> services,
            List<Definition> definitions,
            String contract,
            boolean generatedAnnotation,
            boolean rooms,
            Origin origin) {
        this.name = name;
        this.root = root;
        this.services = List.copyOf(services);
        this.definitions = List.copyOf(definitions);
        this.contract = contract;
        this.generatedAnnotation = generatedAnnotation;
        this.rooms = rooms;
        this.origin = origin;
        this.definitions.forEach(definition -> byName.putIfAbsent(definition.name(), definition));
    }

    /** The prefix of the root's generated classes. */
    public String name() {
        return name;
    }

    /** The root folder. */
    public Folder root() {
        return root;
    }

    /** All services in the order of their ids. */
    public List<Service> services() {
        return services;
    }

    /** All types, sorted by schema id. */
    public List<Definition> definitions() {
        return definitions;
    }

    /** The fingerprint of the contract, or empty. */
    public String contract() {
        return contract;
    }

    /** Whether generated classes may have {@code javax.annotation.processing.Generated}. */
    public boolean generatedAnnotation() {
        return generatedAnnotation;
    }

    /** Whether the services of rooms are added to it. */
    public boolean rooms() {
        return rooms;
    }

    /** The place of the root package. */
    public Origin origin() {
        return origin;
    }

    /** A copy with this fingerprint of its contract. */
    public Protocol withContract(String fingerprint) {
        return new Protocol(name, root, services, definitions, fingerprint, generatedAnnotation, rooms, origin);
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

    /**
     * The type of a list's elements on the wire. There TSRPC's packages see that null is a member of a union that they know by its name; of
     * properties they see it only if the members are written out.
     */
    public TypeUse elementOf(TypeUse.ListUse list) {
        return list.element().byName();
    }

    /**
     * The type of a map's values on the wire. In binary TSRPC's packages lose a null if they know the union by its name, but the members
     * of one that contains itself cannot be written out.
     */
    public TypeUse valueOf(TypeUse.MapUse map) {
        return map.value().byName() instanceof TypeUse.NamedUse named
                        && UnionContent.containsItself(definition(named), this::definition)
                ? named
                : map.value();
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

    /** The object that declares a property of this one: this one itself, or the one that it has it from. Empty if there is none. */
    public Optional<ObjectDef> declaring(ObjectDef object, String property) {
        return declaring(object, property, new HashSet<>());
    }

    private Optional<ObjectDef> declaring(ObjectDef object, String property, Set<TypeName> seen) {
        if (!seen.add(object.name())) {
            return Optional.empty();
        }
        return object.ownProperties().stream().anyMatch(own -> own.name().equals(property))
                ? Optional.of(object)
                : object.sources().stream()
                        .map(source -> declaring((ObjectDef) definition(source), property, seen))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    /**
     * Finds the definition that a reference denotes.
     *
     * @throws NoSuchElementException if there is none, because the model is incomplete
     */
    public Definition definition(TypeUse.NamedUse use) {
        Definition definition = byName.get(use.name());
        if (definition == null) {
            throw new NoSuchElementException(use.name().schemaId());
        }
        return definition;
    }
}
