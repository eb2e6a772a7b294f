package chat.protocols;

import io.tsrpc.contract.typescript.Extends;

@Extends({P0.class, P1.class, P2.class, P3.class, P4.class, P5.class, P6.class, P7.class, P8.class, P9.class}) // ERROR[EXTENDS_MANY] `MsgChat` extends 10 types, but an object can extend at most 9.
public record MsgChat(int p0, int p1, int p2, int p3, int p4, int p5, int p6, int p7, int p8, int p9) {}

record P0(int p0) {}

record P1(int p1) {}

record P2(int p2) {}

record P3(int p3) {}

record P4(int p4) {}

record P5(int p5) {}

record P6(int p6) {}

record P7(int p7) {}

record P8(int p8) {}

record P9(int p9) {}
