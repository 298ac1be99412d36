package org.jiheng.kit.notice.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.kit.audit.Unaudited;
import org.jiheng.kit.notice.Inbox;
import org.jiheng.kit.notice.Notice;
import org.jiheng.kit.notice.NoticeAddresses;
import org.jiheng.kit.notice.NoticeText;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.kit.paging.Paged;
import org.jiheng.kit.problem.Messages;
import org.jiheng.kit.rights.Rights;

/** The caller's inbox. */
@Path("/api/v1/notices")
@PermissionsAllowed("use-inbox")
@Produces(MediaType.APPLICATION_JSON)
public class NoticeResource {
    /** @param title, detail in the language of the request; @param subject a path below {@code /api/v1} */
    public record NoticeResponse(
            UUID notice, String kind, String title, String detail, String subject, Instant raisedAt, boolean read) {
        static NoticeResponse of(Notice notice, Locale language) {
            NoticeText text = NoticeText.of(notice.kind(), notice.arguments(), language);
            return new NoticeResponse(
                    notice.id(),
                    notice.kind(),
                    text.title(),
                    text.detail(),
                    notice.subject(),
                    notice.raisedAt(),
                    notice.read());
        }
    }

    /** @param unread how many of all the caller's notices are unread */
    public record NoticesResponse(List<NoticeResponse> notices, int page, int size, long total, long unread) {
        static NoticesResponse of(Inbox.Contents contents, Locale language) {
            Paged<NoticeResponse> notices = contents.notices().map(n -> NoticeResponse.of(n, language));
            return new NoticesResponse(
                    notices.rows(), notices.page().number(), notices.page().size(), notices.total(), contents.unread());
        }
    }

    public record ReadResponse(UUID notice, boolean read) {}

    static final String MARKS = "a reader's own marks change nothing for anybody else";

    private final Inbox inbox;
    private final NoticeAddresses addresses;
    private final Rights rights;

    NoticeResource(Inbox inbox, NoticeAddresses addresses, Rights rights) {
        this.rights = rights;
        this.inbox = inbox;
        this.addresses = addresses;
    }

    @GET
    public NoticesResponse notices(
            @QueryParam("unread") @DefaultValue("false") boolean unread,
            @BeanParam @Valid PageRequest request,
            @Context HttpHeaders headers) {
        rights.noRow(InboxAct.USE_INBOX);
        addresses.follow();
        return NoticesResponse.of(
                inbox.contents(unread, request.page("-raisedAt")),
                Messages.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    @POST
    @Path("/{notice}/read")
    @Unaudited(MARKS)
    public ReadResponse read(@PathParam("notice") UUID notice) {
        rights.noRow(InboxAct.USE_INBOX);
        inbox.markRead(notice);
        return new ReadResponse(notice, true);
    }
}
