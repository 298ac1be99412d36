/** Checks exports of deduction ledgers against signed heads, without the services. */
package org.jiheng.localstack.ledger;
