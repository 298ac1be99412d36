package org.jiheng.scoring.reward;

import java.math.BigDecimal;

/**
 * 工资基数 of a unit.
 *
 * @param headCount civil servants in post 在职公务员, those treated alike included
 * @param monthlyPay full pay of one month of all of them together; at most 2 decimals
 */
public record MonthlyPay(String unit, int headCount, BigDecimal monthlyPay) {}
