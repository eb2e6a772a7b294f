package io.tsrpc.it.types.protocols;

import io.tsrpc.contract.UseCodec;
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
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Types that are sent as dates, text or bytes. */
@SuppressWarnings("JavaUtilDate")
public record MsgForms(
        Instant instant,
        Date date,
        UUID uuid,
        BigDecimal decimal,
        BigInteger integer,
        LocalDate day,
        LocalTime time,
        LocalDateTime dateTime,
        OffsetDateTime offset,
        ZonedDateTime zoned,
        Duration duration,
        Period period,
        YearMonth month,
        URI uri,
        Money money,
        @UseCodec(Rgb.Form.class) Rgb color,
        List<Money> amounts,
        Map<String, Money> accounts,
        List<@UseCodec(Rgb.Form.class) Rgb> palette,
        Map<Integer, @UseCodec(Rgb.Form.class) Rgb> colors) {}
