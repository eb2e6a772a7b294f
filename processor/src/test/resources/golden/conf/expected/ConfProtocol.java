package com.example.conf;

import com.example.conf.office.MsgAudit;
import com.example.conf.office.MsgAuditCodec;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.stub.ContractCheck;
import io.tsrpc.stub.Generation;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * The services of the protocol {@code Conf}, as typed constants for calls, messages and handlers.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class ConfProtocol {
    /**
     * The generation of this code. Checked first: a runtime that does not fit throws an error that says what to do.
     */
    static final int GENERATION = Generation.check(ConfProtocol.class, 1);

    /**
     * The contract that gives this code its ids. Checked before they are used: if the one beside this class is another, an error says what to do.
     */
    static final String CONTRACT = ContractCheck.check(ConfProtocol.class,
            ConfProtocol.class.getResourceAsStream("serviceProto.json"),
            "4847cf0fa9189e87869044d193a9b8f6");

    /**
     * The message {@code Paid}.
     */
    public static final MsgService<MsgPaid> PAID = MsgService.of(0, "Paid", MsgPaidCodec.INSTANCE,
            Map.of("login", false, "roles", List.of(), "labels", List.of(), "atMost", 5000000000L,
            "factor", 0.5), () -> List.of(new NeedsConf(false, new Role[] {}, new String[] {},
            5000000000L, 0.5)));

    /**
     * The message {@code office/Audit}.
     */
    public static final MsgService<MsgAudit> OFFICE_AUDIT = MsgService.of(1, "office/Audit",
            MsgAuditCodec.INSTANCE, Map.of("login", true, "roles", List.of("admin"), "labels",
            List.of(), "atMost", 5000000000L, "factor", 0.5), () -> List.of(new NeedsConf(true,
            new Role[] {Role.ADMIN}, new String[] {}, 5000000000L, 0.5)));

    /**
     * Pays. "Quotes", a \backslash and a $dollar.
     */
    public static final ApiService<ApiPay.Req, ApiPay.Res> PAY = ApiService.of(2, "Pay",
            ApiPayReqCodec.INSTANCE, ApiPayResCodec.INSTANCE, Map.of("login", true, "roles",
            List.of("admin", 7, "GUEST"), "labels", List.of("plain", "boss \"x\""), "atMost",
            5000000000L, "factor", 0.5), () -> List.of(new NeedsConf(true, new Role[] {Role.ADMIN,
            Role.ROOT, Role.GUEST}, new String[] {"plain", "boss \"x\""}, 5000000000L, 0.5)));

    /**
     * All services of the protocol {@code Conf}, from which servers and clients are created.
     */
    public static final ServiceProto PROTO = ServiceProto.of("Conf", List.of(PAID, OFFICE_AUDIT,
            PAY));

    private ConfProtocol() {
    }
}
