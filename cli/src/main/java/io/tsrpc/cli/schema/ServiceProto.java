package io.tsrpc.cli.schema;

import io.tsrpc.processor.contract.ContractProblem;
import io.tsrpc.processor.contract.ContractTree;
import io.tsrpc.processor.contract.ProtoText;
import io.tsrpc.processor.contract.RoomsServices;
import io.tsrpc.processor.contract.SameBytes;
import io.tsrpc.processor.contract.ServiceEntry;
import io.tsrpc.processor.contract.Unreachable;
import io.tsrpc.processor.json.Utf8;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A service proto: what {@code tsrpc-cli} writes as {@code serviceProto.ts} or JSON.
 *
 * @param text the text of the file, without a byte order mark
 * @param tree what is in it, without the services of rooms, and without types that are made of others and have the same bytes as these
 * @param services in the order of their numbers
 * @param types by schema id, in the order of the file
 * @param unreachable what is left out
 * @param rooms whether it has the services of rooms, which {@code @Protocols(rooms = true)} adds
 */
public record ServiceProto(
        String text,
        Map<String, @Nullable Object> tree,
        List<ServiceEntry> services,
        Map<String, Schema> types,
        List<Unreachable.Entry> unreachable,
        boolean rooms) {
    /**
     * Reads a file.
     *
     * @throws ProtoException if it cannot be read, or is no service proto; with the name of the file
     */
    public static ServiceProto read(Path file) {
        try {
            return of(Utf8.decode(Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            throw new ProtoException(file + ": there is no such file");
        } catch (CharacterCodingException e) {
            throw new ProtoException(file + ": no service proto: " + e.getMessage());
        } catch (IOException e) {
            throw new ProtoException(file + ": cannot be read: " + e);
        } catch (ContractProblem | ProtoException e) {
            throw new ProtoException(file + ": no service proto: " + e.getMessage()
                    + ". It is read as tsrpc-cli writes it: `npx tsrpc-cli proto -i protocols -o serviceProto.ts`");
        }
    }

    private static ServiceProto of(String text) {
        List<Unreachable.Entry> unreachable = new ArrayList<>();
        Map<String, @Nullable Object> whole = ProtoText.parse(text, unreachable::add);
        Map<String, @Nullable Object> tree = SameBytes.exceptObject(RoomsServices.removedFrom(whole));
        if (!(tree.get("services") instanceof List<?>) || !(tree.get("types") instanceof Map<?, ?> types)) {
            throw new ProtoException("`services` or `types` is missing");
        }
        List<ServiceEntry> services = ContractTree.ofProto(tree).services();
        Map<String, Schema> schemas = new LinkedHashMap<>();
        types.forEach((id, schema) -> schemas.put((String) id, SchemaReader.read(schema, "types." + id)));
        return new ServiceProto(text, tree, services, schemas, List.copyOf(unreachable), RoomsServices.areIn(whole));
    }

    /** What a type with a name stands for: of an alias, what that stands for. A reference to itself stays one. */
    public Schema resolved(Schema schema) {
        String id = resolvedId(schema);
        return id.isEmpty() ? schema : types.getOrDefault(id, schema);
    }

    /** The schema id of the type that a reference, maybe to an alias, stands for; empty if it is none that the file has. */
    public String resolvedId(Schema schema) {
        Set<String> seen = new HashSet<>();
        String id = "";
        for (Schema next = schema;
                next instanceof Schema.Reference reference
                        && types.containsKey(reference.target())
                        && seen.add(reference.target()); ) {
            id = reference.target();
            next = types.getOrDefault(id, next);
        }
        return id;
    }
}
