package io.tsrpc.it.types.protocols;

import io.tsrpc.contract.TypedArray;
import io.tsrpc.contract.Uint;
import io.tsrpc.contract.UseCodec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Everything optional. */
@SuppressWarnings("ArrayRecordComponent")
public record MsgOptionals(
        @Nullable Boolean flag,
        @Nullable Integer whole,
        @Nullable @Uint Integer unsigned,
        @Nullable Long large,
        @Nullable Float single,
        @Nullable Double number,
        @Nullable String text,
        Optional<String> wrapped,
        Optional<Integer> count,
        Optional<Instant> instant,
        Optional<Shape> shape,
        Optional<List<Integer>> numbers,
        byte @Nullable [] bytes,
        @TypedArray(TypedArray.Type.INT16) short @Nullable [] int16,
        String @Nullable [] names,
        @Nullable List<@Nullable String> texts,
        @Nullable Set<Level> levels,
        @Nullable Map<String, Integer> counts,
        @Nullable Instant time,
        @Nullable Color color,
        @Nullable Shape other,
        @Nullable Event event,
        @Nullable Point point,
        @Nullable Page<Point> page,
        @Nullable Result<String> result,
        @Nullable Tree tree,
        @Nullable UUID id,
        @Nullable ObjectId objectId,
        @Nullable Money money,
        @Nullable @UseCodec(Rgb.Form.class) Rgb rgb,
        @Nullable Object any) {}
