package org.jiheng.benchmarks;

import java.math.BigDecimal;

/**
 * A fact on its way.
 *
 * @param kind which of its unit's figures it moves
 * @param figure what that is from it on; grows with each fact of the unit and kind
 * @param request by which it is told to whoever listens at {@code port}
 */
record Fact(int unit, int kind, BigDecimal figure, int port, byte[] request) {}
