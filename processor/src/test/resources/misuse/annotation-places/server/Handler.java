package chat.server;

import io.tsrpc.contract.Discriminator;
import io.tsrpc.contract.FormerName;
import io.tsrpc.contract.IntValue;
import io.tsrpc.contract.JavaPeersOnly;
import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.Tuple;
import io.tsrpc.contract.TypedArray;
import io.tsrpc.contract.Uint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

@Uint // ERROR[ANNOTATION_MISPLACED] @Uint does not apply to the class `Handler`; use it on integers in the components of records.
@Tuple // ERROR[ANNOTATION_MISPLACED] @Tuple does not apply to the class `Handler`
@Discriminator("kind") // ERROR[ANNOTATION_MISPLACED] @Discriminator does not apply to the class `Handler`
@FormerName("Old") // ERROR[ANNOTATION_MISPLACED] @FormerName does not apply to the class `Handler`
final class Handler<
        @JavaPeersOnly T> { // ERROR[ANNOTATION_MISPLACED] @JavaPeersOnly does not apply to `T`
    @StringValue("a") // ERROR[ANNOTATION_MISPLACED] @StringValue does not apply to `text`
    String text = "";

    @IntValue(1) // ERROR[ANNOTATION_MISPLACED] @IntValue does not apply to `number`
    @FormerName("sum") // ERROR[ANNOTATION_MISPLACED] @FormerName does not apply to `number`
    int number;

    List<Map<String, @Uint Integer[]>> list = List.of(); // ERROR[ANNOTATION_MISPLACED] @Uint does not apply to `list`

    @Uint int count() { // ERROR[ANNOTATION_MISPLACED] @Uint does not apply to `count`
        return number;
    }

    void set(
            @TypedArray(TypedArray.Type.INT32) int[] values, // ERROR[ANNOTATION_MISPLACED] @TypedArray does not apply to `values`
            T other) {}
}

@SuppressWarnings("serial")
final class Numbers extends ArrayList<@Uint Integer> {} // ERROR[ANNOTATION_MISPLACED] @Uint does not apply to the class `Numbers`
