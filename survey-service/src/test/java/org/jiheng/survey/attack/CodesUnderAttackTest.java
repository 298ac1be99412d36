package org.jiheng.survey.attack;

import java.sql.Connection;
import java.sql.SQLException;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.survey.ReviewedCycle;
import org.jiheng.survey.code.AccessCode;
import org.jiheng.survey.code.CodeHash;
import org.jiheng.survey.wave.key.WaveKey;
import org.junit.jupiter.api.Test;

/**
 * Whoever besides has the list of codes, the key that they are hashed with and so each code's row, and sees in which order
 * codes were spent and ballots came while their respondents filled them in for minutes, guesses no better than at random which
 * ballot came with which code. The same program does where one of two mistakes is made.
 */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CodesUnderAttackTest extends UnderAttack {
    @Test
    void nobodyTellsWhichBallotCameWithWhichCode() {
        Evidence evidence = holdAWaveInWhichNobodyGuessesBetterThanAtRandom();

        assertFoundOut(99, "a key for each code", evidence, this::haveAKeyForEachCode);
        // whoever fills in for two to ten minutes is overtaken by some
        assertFoundOut(5, "ballots released in the order in which they came", evidence, this::releaseInOrder);
    }

    @Override
    ReviewedCycle open() {
        return ReviewedCycle.withCodesFor(
                HeldWave.RESPONDENTS, HeldWave.UNITS, "RESIDENTS", "ENTERPRISES", "CPPCC", "PEOPLES_CONGRESS");
    }

    @Override
    HeldWave hold(ReviewedCycle cycle, long seed) {
        return HeldWave.answeredIn(cycle, seed);
    }

    @Override
    byte[] hash(Respondent respondent) {
        AccessCode code = AccessCode.read(respondent.serial()).orElseThrow();
        return CodeHash.of(wave(), WaveKey.of(key()), code).bytes();
    }

    /** By which key a token was signed says whose it is: a device takes no other than that of the letter, so nobody gets one. */
    private void haveAKeyForEachCode(Connection connection) throws SQLException {
        execute(connection, "CREATE TABLE planted.ballot_key (code_hash bytea, fingerprint bytea)");
        execute(connection, "CREATE TABLE planted.ballot (fingerprint bytea, packed bytea)");
        for (Respondent respondent : held().handedOut()) {
            byte[] fingerprint = HeldWave.sha256("key of " + respondent.serial());
            insert(connection, "INSERT INTO planted.ballot_key VALUES (?, ?)", hash(respondent), fingerprint);
            insert(connection, "INSERT INTO planted.ballot VALUES (?, ?)", fingerprint, held().ballotOf(respondent));
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
}
