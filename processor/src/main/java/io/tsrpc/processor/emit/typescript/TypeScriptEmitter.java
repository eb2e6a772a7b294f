package io.tsrpc.processor.emit.typescript;

import io.tsrpc.processor.emit.Emitter;
import io.tsrpc.processor.emit.Location;
import io.tsrpc.processor.emit.Output;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.Service;
import java.util.List;
import java.util.TreeMap;

/**
 * Generates {@code PtlLogin.ts} for each API, {@code MsgChat.ts} for each message, a file for each shared type, and
 * {@code serviceProto.ts}. With rooms, also those of their services.
 */
public final class TypeScriptEmitter implements Emitter {
    /** The compiler option that names a directory for the files. */
    public static final String DIRECTORY_OPTION = "tsrpc.typescript";

    private static final Location LOCATION = new Location("META-INF/tsrpc", DIRECTORY_OPTION);

    private final ImportForm form;

    /** Creates an emitter whose files import each other in this form. */
    public TypeScriptEmitter(ImportForm form) {
        this.form = form;
    }

    @Override
    public void emit(Protocol protocol, Output output) {
        TreeMap<String, SourceFile> files = new TreeMap<>();
        for (Definition definition : protocol.definitions()) {
            files.computeIfAbsent(definition.name().tsFile(), SourceFile::new).add(definition);
        }
        for (Service service : protocol.services()) {
            files.computeIfAbsent(service.info().tsFile(), SourceFile::new).serve(service);
        }
        files.values()
                .forEach(file -> output.resource(LOCATION, file.path(), file.print(form, protocol), file.origins()));
        if (protocol.rooms()) {
            RoomsFiles.in(form)
                    .forEach((path, text) -> output.resource(LOCATION, path, text, List.of(protocol.origin())));
        }
        output.resource(
                LOCATION, ServiceProtoFile.PATH, ServiceProtoFile.print(protocol, form), List.of(protocol.origin()));
    }
}
