package io.tsrpc.it.versions;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.it.peers.NodePeer;
import io.tsrpc.it.types.Choices;
import io.tsrpc.it.types.RandomValues;
import io.tsrpc.it.versions.newer.NewerProtocol;
import io.tsrpc.it.versions.older.Branch;
import io.tsrpc.it.versions.older.Item;
import io.tsrpc.it.versions.older.MsgState;
import io.tsrpc.it.versions.older.OlderProtocol;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The codecs of an older version read what those of the newer one, and tsbuffer with its service proto, have written:
 * all that they know is right. {@code -Dtsrpc.seed=N} tries other values.
 */
class OlderPeerTest {
    private static final long SEED = Long.getLong("tsrpc.seed", 20_240_229L);
    private static final int VALUES = 5_000;
    private static final int BATCH = 100;
    private static final Path SERVICE_PROTO =
            Path.of("target/test-classes/META-INF/tsrpc/io.tsrpc.it.versions.newer/serviceProto.ts");

    private static final Codec<io.tsrpc.it.versions.newer.MsgState> NEWER = NewerProtocol.STATE.msg();
    private static final Codec<MsgState> OLDER = OlderProtocol.STATE.msg();

    private static final Class<io.tsrpc.it.versions.newer.MsgState> NEW_STATE =
            io.tsrpc.it.versions.newer.MsgState.class;

    private final Random random = new Random(SEED);

    @Test
    void whatJavaHasWritten() {
        for (int i = 0; i < VALUES; i++) {
            assertReadRight(bytes(RandomValues.of(NEW_STATE, Choices.of(random.nextLong()))));
        }
    }

    /** Readers accept any order, so what is new may also come first. */
    @Test
    void blocksInAnyOrder() throws ReflectiveOperationException {
        for (int i = 0; i < VALUES; i++) {
            List<byte[]> parts = parts(RandomValues.of(NEW_STATE, Choices.of(random.nextLong())));
            int blocks = parts.remove(0)[0];
            Collections.shuffle(parts, random);
            BinaryWriter out = new BinaryWriter();
            out.writeVarint(blocks);
            parts.forEach(part -> out.writeRaw(part, 0, part.length));
            assertReadRight(out.toByteArray());
        }
    }

    @Test
    void whatTsbufferHasWritten() {
        try (NodePeer tsbuffer =
                NodePeer.start("codec/main.js", SERVICE_PROTO.toAbsolutePath().toString())) {
            for (int i = 0; i < VALUES; i += BATCH) {
                for (int j = 0; j < BATCH; j++) {
                    tsbuffer.write("make MsgState/MsgState #" + random.nextInt(Integer.MAX_VALUE));
                }
                tsbuffer.flush();
                for (int j = 0; j < BATCH; j++) {
                    String answer = tsbuffer.receive();
                    assertThat(answer).startsWith("= ");
                    assertReadRight(HexFormat.of().parseHex(answer.substring(2, answer.indexOf(' ', 2))));
                }
            }
        }
    }

    private static byte[] bytes(io.tsrpc.it.versions.newer.MsgState state) {
        BinaryWriter out = new BinaryWriter();
        NEWER.write(out, state);
        return out.toByteArray();
    }

    private static void assertReadRight(byte[] bytes) {
        MsgState expected = older(new BinaryReader(bytes).readBody(NEWER));
        try {
            assertThat(new BinaryReader(bytes).readBody(OLDER))
                    .as(() -> HexFormat.of().formatHex(bytes))
                    .isEqualTo(expected);
        } catch (CodecException e) {
            throw new AssertionError(HexFormat.of().formatHex(bytes), e);
        }
    }

    // --- what the older version knows ----------------------------------------------------------------------------

    private static MsgState older(io.tsrpc.it.versions.newer.MsgState newer) {
        Map<String, Item> byName = new LinkedHashMap<>();
        newer.byName().forEach((key, item) -> byName.put(key, older(item)));
        return new MsgState(
                newer.name(),
                newer.items().stream().map(OlderPeerTest::older).toList(),
                byName,
                older(newer.branch()),
                newer.number(),
                newer.flag());
    }

    private static Item older(io.tsrpc.it.versions.newer.Item item) {
        return new Item(item.text(), item.number());
    }

    private static @Nullable Branch older(io.tsrpc.it.versions.newer.@Nullable Branch branch) {
        if (branch == null) {
            return null;
        }
        List<Branch> branches = new ArrayList<>();
        branch.branches().forEach(inner -> branches.add(older(inner)));
        return new Branch(older(branch.item()), branches);
    }

    // --- parts ---------------------------------------------------------------------------------------------------

    /** The number of blocks, the blocks that the older version knows as one part, and each of the others. */
    private static List<byte[]> parts(io.tsrpc.it.versions.newer.MsgState state) throws ReflectiveOperationException {
        RecordComponent[] components = NEW_STATE.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        @Nullable Object[] values = new @Nullable Object[components.length];
        byte[] bytes = bytes(state);
        List<byte[]> parts = new ArrayList<>(List.of(new byte[] {bytes[0]}));
        int end = 1;
        for (int i = 0; i < values.length; i++) {
            values[i] = components[i].getAccessor().invoke(state);
            if (i >= MsgState.class.getRecordComponents().length - 1) {
                int start = end;
                end = bytes(NEW_STATE.getDeclaredConstructor(types).newInstance(values)).length;
                parts.add(Arrays.copyOfRange(bytes, start, end));
            }
        }
        return parts;
    }
}
