package org.jiheng.survey.respondent.usecase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.survey.ballot.Channel;
import org.jiheng.survey.ballot.RatingsCheck;
import org.jiheng.survey.ballot.persistence.BallotIntake;
import org.jiheng.survey.ballot.seal.BallotSeal;
import org.jiheng.survey.ballot.seal.Cover;
import org.jiheng.survey.ballot.seal.SealedBallot;
import org.jiheng.survey.ballot.seal.SpentHash;
import org.jiheng.survey.respondent.BallotFaulty;
import org.jiheng.survey.respondent.TokenBallot;
import org.jiheng.survey.respondent.TokenRefused;
import org.jiheng.survey.respondent.TokenSpent;
import org.jiheng.survey.respondent.intake.GroupCommit;
import org.jiheng.survey.token.GroupKey;
import org.jiheng.survey.token.HeldKeys;
import org.jiheng.survey.token.usecase.HoldKeys;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.key.WaveKey;

/** Takes in a ballot with its token: the first with each token, and that one again as often as it is sent. */
@ApplicationScoped
public class TakeInBallot {
    /** @param first false if it was in already */
    public record TakenIn(SpentHash receipt, boolean first) {}

    private final RatingsChecks checks;
    private final HoldKeys keys;
    private final GroupCommit commit;
    private final BallotIntake intake;

    TakeInBallot(RatingsChecks checks, HoldKeys keys, GroupCommit commit, BallotIntake intake) {
        this.checks = checks;
        this.keys = keys;
        this.commit = commit;
        this.intake = intake;
    }

    /**
     * When this completes, the ballot outlasts a loss of power. It holds no thread meanwhile, and blocks none: what must be read
     * first is read elsewhere.
     *
     * @throws TokenRefused if the token is not of that wave and group
     * @throws BallotFaulty naming everything that does not fit the questionnaire
     * @throws TokenSpent if another ballot is in with this token
     */
    public CompletionStage<TakenIn> takeIn(TokenBallot ballot) {
        Optional<RatingsCheck> check = checks.atHand(ballot.wave());
        Optional<HeldKeys> held = keys.atHand(ballot.wave());
        return check.isPresent() && held.isPresent()
                ? takeIn(ballot, check.get(), held.get())
                : elsewhere(() -> takeIn(ballot, checks.of(ballot.wave()), keys.of(ballot.wave())))
                        .thenCompose(Function.identity());
    }

    private CompletionStage<TakenIn> takeIn(TokenBallot ballot, RatingsCheck check, HeldKeys held) {
        requireToken(ballot, held.publicKeys().get(ballot.group()));
        Channel channel = channel(ballot.channel());
        byte[] packed = packed(check, ballot.ratings());
        SpentHash spent =
                SpentHash.ofToken(ballot.wave(), base64(ballot.serial().bytes()));
        Cover cover = new Cover(spent, ballot.group(), channel);
        byte[] sealed = new BallotSeal(ballot.wave(), held.wave()).seal(cover, packed);
        return commit.takeIn(ballot.wave(), new SealedBallot(cover, sealed))
                .thenCompose(first -> first
                        ? CompletableFuture.completedStage(new TakenIn(spent, true))
                        : elsewhere(() -> again(ballot.wave(), held.wave(), cover, packed)));
    }

    private static <T> CompletableFuture<T> elsewhere(Supplier<T> reading) {
        return CompletableFuture.supplyAsync(reading, Infrastructure.getDefaultWorkerPool());
    }

    private static void requireToken(TokenBallot ballot, GroupKey key) {
        if (key == null || !key.signed(ballot.wave(), ballot.group(), ballot.serial(), ballot.signature())) {
            throw new TokenRefused();
        }
    }

    private static Channel channel(String name) {
        return Channel.named(name)
                .filter(Channel::byToken)
                .orElseThrow(() -> new BallotFaulty(List.of(new Fault("/channel", "channel-of-sheets", name))));
    }

    private static byte[] packed(RatingsCheck check, String ratings) {
        List<Fault> faults = new ArrayList<>();
        byte[] packed = check.packed(ratings, "/ratings", faults);
        if (!faults.isEmpty()) {
            throw new BallotFaulty(faults);
        }
        return packed;
    }

    /** Only who has the token learns whether it is the same, and that one knows what was sent. */
    private TakenIn again(WaveId wave, WaveKey key, Cover cover, byte[] packed) {
        Optional<SealedBallot> there = intake.find(wave, cover.spent());
        BallotSeal seal = new BallotSeal(wave, key);
        if (there.filter(in -> in.cover().equals(cover) && Arrays.equals(seal.open(cover, in.bytes()), packed))
                .isEmpty()) {
            throw new TokenSpent();
        }
        return new TakenIn(cover.spent(), false);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
