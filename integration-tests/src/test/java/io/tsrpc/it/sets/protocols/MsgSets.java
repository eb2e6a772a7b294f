package io.tsrpc.it.sets.protocols;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Each component is a set of another type, or a map. */
public record MsgSets(
        Set<String> texts,
        Set<Boolean> flags,
        Set<Byte> bytes,
        Set<Short> shorts,
        Set<Integer> ints,
        Set<Long> longs,
        Set<Float> floats,
        Set<Double> doubles,
        Set<Instant> instants,
        Set<@Nullable Instant> maybe,
        Set<Date> dates,
        Set<BigDecimal> decimals,
        Set<BigInteger> integers,
        Set<UUID> uuids,
        Set<URI> uris,
        Set<LocalDate> localDates,
        Set<LocalTime> localTimes,
        Set<LocalDateTime> localDateTimes,
        Set<OffsetDateTime> offsetDateTimes,
        Set<ZonedDateTime> zonedDateTimes,
        Set<Duration> durations,
        Set<Period> periods,
        Set<YearMonth> months,
        Set<ObjectId> ids,
        Set<Side> sides,
        Set<Object> any,
        Set<Name> names,
        Set<Level> levels,
        Set<Mark> marks,
        Set<Mark.At> records,
        Set<Mark.Pair> tuples,
        Set<List<Instant>> lists,
        Set<Set<Instant>> sets,
        Set<Map<String, Float>> maps,
        Set<Collection<String>> collections,
        Map<String, Integer> map,
        Map<String, Set<Instant>> mapOfSets,
        Map<String, List<String>> mapOfLists,
        Map<Integer, Instant> mapOfInts) {
    /** Left or right. */
    public enum Side {
        LEFT,
        RIGHT
    }
}
