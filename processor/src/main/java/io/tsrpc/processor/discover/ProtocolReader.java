package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.JavaClass;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.RuntimeNames;
import io.tsrpc.processor.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Reads one protocols root: its services, all types they reach, and their names. */
public final class ProtocolReader {
    private static final String GENERATED = "javax.annotation.processing.Generated";

    private final Round round;
    private final ContractIds known;

    /**
     * Creates a reader for this round.
     *
     * @param known what the contract calls types
     */
    public ProtocolReader(Round round, ContractIds known) {
        this.round = round;
        this.known = known;
    }

    /**
     * Reads all types below a root package. Problems are added to the round's; the protocol is complete only if there
     * are none and the round is not unresolved.
     */
    public Protocol read(PackageElement root) {
        String rootPackage = root.getQualifiedName().toString();
        String name = new ProtocolName(round).of(root);
        Drafts drafts = new Drafts(round);
        JavaClass protocolClass = JavaClass.of(rootPackage, name + "Protocol");
        ServiceReader reader = new ServiceReader(round, drafts, rootPackage, protocolClass);
        List<TypeElement> candidates = candidates(rootPackage);
        List<ServiceDraft> serviceDrafts =
                candidates.stream().flatMap(c -> reader.read(c).stream()).toList();
        new ConfPlaces(round).checkFolders(rootPackage);
        List<Draft> read = new ArrayList<>();
        List<Definition> definitions = definitions(drafts, read);
        candidates.stream()
                .filter(c -> ServiceNames.isApi(c.getSimpleName().toString()))
                .forEach(reader::checkExtra);
        drafts.checkBetween();
        NearNames nearNames = new NearNames(round, drafts);
        candidates.forEach(nearNames::check);
        List<String> aliases = serviceDrafts.stream()
                .flatMap(draft -> draft.aliases(rootPackage).stream())
                .toList();
        Naming naming = new Naming(rootPackage, round.sources, known, aliases, read);
        Assembly assembly = new Assembly(definitions, naming.names());
        List<Service> services = new ServiceAssembly(round, protocolClass, assembly).finish(serviceDrafts);
        return new Protocol(
                name,
                new Folders(rootPackage, services).root(name),
                services,
                assembly.finish(definitions),
                "",
                round.elements.getTypeElement(round.elements.getModuleOf(root), GENERATED) != null,
                hasRooms(root),
                ElementOrigin.of(root));
    }

    private static boolean hasRooms(PackageElement root) {
        return Annotations.on(root, RuntimeNames.PROTOCOLS)
                .flatMap(mark -> Annotations.member(mark, "rooms"))
                .filter(value -> Boolean.TRUE.equals(value.getValue()))
                .isPresent();
    }

    private List<TypeElement> candidates(String rootPackage) {
        return round.sources.typesBelow(rootPackage).stream()
                .flatMap(n -> Optional.ofNullable(round.elements.getTypeElement(n)).stream())
                .toList();
    }

    /** Reads the body of each mentioned definition, which may mention more, until all are read. */
    private List<Definition> definitions(Drafts drafts, List<Draft> read) {
        TypeResolver resolver = new TypeResolver(round, drafts);
        ParentReader parents = new ParentReader(round, drafts);
        RecordReader records = new RecordReader(round, resolver, parents);
        InterfaceReader interfaces = new InterfaceReader(round, records, parents);
        EnumReader enums = new EnumReader(round);
        UnionReader unions = new UnionReader(round, drafts, records);
        List<Definition> definitions = new ArrayList<>();
        for (Optional<Draft> next = drafts.next(); next.isPresent(); next = drafts.next()) {
            Draft draft = next.get();
            read.add(draft);
            definitions.add(
                    switch (draft.kind()) {
                        case RECORD, TUPLE -> records.read(draft);
                        case INTERFACE -> interfaces.read(draft);
                        case ENUM, LITERALS, LITERAL -> enums.read(draft);
                        case UNION -> unions.read(draft);
                    });
        }
        return definitions;
    }
}
