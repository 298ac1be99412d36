package org.jiheng.kit.notice.mail;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;
import org.jiheng.kit.log.Logged;
import org.jiheng.kit.notice.NoticeText;
import org.jiheng.kit.notice.Notices;
import org.jiheng.kit.notice.Recipient;
import org.jiheng.kit.problem.Messages;

/** Hands copies to the mail server, and tries again later what it does not take. */
@ApplicationScoped
class DeliverLetters {
    private static final Logger LOG = Logger.getLogger(DeliverLetters.class);
    private static final int BATCH = 20;

    private final NoticeMails mails;
    private final Notices notices;
    private final ReactiveMailer mailer;
    private final MailConfig config;

    DeliverLetters(NoticeMails mails, Notices notices, ReactiveMailer mailer, MailConfig config) {
        this.mails = mails;
        this.notices = notices;
        this.mailer = mailer;
        this.config = config;
    }

    /** One batch; true if there may be more. */
    boolean round() throws SQLException, JsonProcessingException {
        // long enough for all of the batch to fail one after the other
        Duration lease = config.timeout().multipliedBy(BATCH + 1);
        List<Letter> letters = mails.take(BATCH, lease);
        for (Letter letter : letters) {
            deliver(letter);
        }
        return letters.size() == BATCH;
    }

    private void deliver(Letter letter) throws SQLException {
        try {
            mailer.send(mail(letter)).await().atMost(config.timeout());
            mails.sent(letter);
        } catch (SQLException e) {
            throw e;
        } catch (RuntimeException refused) {
            tryLater(letter, refused);
        }
    }

    private void tryLater(Letter letter, RuntimeException refused) throws SQLException {
        String error = String.valueOf(refused.getMessage());
        if (letter.attempts() < config.attempts()) {
            mails.failed(letter, error, wait(letter.attempts()));
            return;
        }
        // not what the server said: it quotes the address
        Logged.under(
                Map.of(Logged.MAIL, letter.id()),
                () -> LOG.warnf(
                        "The copy %s was given up after %d attempts; see notice_mail", letter.id(), letter.attempts()));
        QuarkusTransaction.requiringNew().call(() -> {
            mails.givenUp(letter, error);
            notices.raise(
                    Recipient.person(letter.person()),
                    NoticeMails.GIVEN_UP,
                    letter.subject(),
                    Map.of("attempts", String.valueOf(letter.attempts())));
            return letter;
        });
    }

    /** Twice as long after each failure. */
    private Duration wait(int failures) {
        Duration wait = config.firstRetry();
        for (int i = 1; i < failures && wait.compareTo(config.longestRetry()) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(config.longestRetry()) < 0 ? wait : config.longestRetry();
    }

    /** Says that there is something to read, not what: mail goes through many hands. */
    private Mail mail(Letter letter) {
        Locale language = letter.language();
        String title =
                NoticeText.of(letter.kind(), letter.arguments(), language).title();
        String body = NoticeText.filled(
                Messages.pattern(language, "notice-mail.body").orElse("{title}"),
                Map.of(
                        "title", title,
                        "subject", letter.subject(),
                        "inbox", config.inbox().orElse("")));
        return Mail.withText(letter.email(), title.replaceAll("\\p{Cntrl}", " "), body)
                .addHeader("Message-ID", "<" + letter.id() + "@jiheng>")
                .addHeader("Auto-Submitted", "auto-generated");
    }
}
