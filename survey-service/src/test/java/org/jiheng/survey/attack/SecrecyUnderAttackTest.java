package org.jiheng.survey.attack;

import java.sql.Connection;
import java.sql.SQLException;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.survey.ReviewedCycle;
import org.jiheng.survey.ballot.seal.SpentHash;
import org.junit.jupiter.api.Test;

/**
 * Whoever has the whole database before and after the close, its log and files, all logs and topics, and the list of who was
 * given which sheet in which order, guesses no better than somebody who lays a group's ballots beside its respondents at
 * random. The same program finds nearly all of them where one of three mistakes is made.
 */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SecrecyUnderAttackTest extends UnderAttack {
    @Test
    void nobodyGuessesBetterThanAtRandomAndWhereAMistakeIsMadeNearlyAllIsFoundOut() {
        Evidence evidence = holdAWaveInWhichNobodyGuessesBetterThanAtRandom();

        assertFoundOut(99, "plain ballots while the wave is open", evidence, this::keepPlain);
        assertFoundOut(99, "ballots released in the order in which they came", evidence, this::releaseInOrder);
        // of those that were entered one by one; of a batch there are too many combinations to try
        assertFoundOut(10, "digests of requests kept under their keys", evidence, this::keepDigests);
    }

    @Override
    ReviewedCycle open() {
        return ReviewedCycle.withOpenWave(HeldWave.UNITS);
    }

    @Override
    HeldWave hold(ReviewedCycle cycle, long seed) {
        return HeldWave.heldIn(cycle, seed);
    }

    @Override
    byte[] hash(Respondent respondent) {
        return SpentHash.ofSerial(wave(), respondent.serial()).bytes();
    }

    // The mistakes, each made in a schema of its own with what this wave's ballots really were

    private void keepPlain(Connection connection) throws SQLException {
        execute(connection, "CREATE TABLE planted.intake (spent_hash bytea, group_code text, packed bytea)");
        for (Respondent respondent : held().handedOut()) {
            insert(
                    connection,
                    "INSERT INTO planted.intake VALUES (?, '" + respondent.group() + "', ?)",
                    SpentHash.ofSerial(wave(), respondent.serial()).bytes(),
                    held().ballotOf(respondent));
        }
    }

    private void releaseInOrder(Connection connection) throws SQLException {
        execute(connection, "CREATE TABLE planted.ballot (group_code text, packed bytea)");
        for (Respondent respondent : held().inTheOrderOfTheirRows()) {
            insert(
                    connection,
                    "INSERT INTO planted.ballot VALUES ('" + respondent.group() + "', ?)",
                    held().ballotOf(respondent));
        }
    }

    private void keepDigests(Connection connection) throws SQLException {
        execute(connection, "CREATE TABLE planted.idempotency_key (body_digest bytea)");
        for (byte[] digest : held().keptDigests()) {
            insert(connection, "INSERT INTO planted.idempotency_key VALUES (?)", digest);
        }
    }
}
