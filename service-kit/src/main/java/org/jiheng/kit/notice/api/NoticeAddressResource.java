package org.jiheng.kit.notice.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.kit.audit.Unaudited;
import org.jiheng.kit.notice.NoticeAddressUnknown;
import org.jiheng.kit.notice.NoticeAddresses;
import org.jiheng.kit.problem.Messages;
import org.jiheng.kit.rights.Rights;

/** Where the caller's e-mail copies go; the language of the request is theirs. */
@Path("/api/v1/notice-address")
@Unaudited(NoticeResource.MARKS)
@PermissionsAllowed("use-inbox")
@Produces(MediaType.APPLICATION_JSON)
public class NoticeAddressResource {
    /** Printable ASCII without a blank: nothing in it can end a mail header or begin another recipient. */
    static final String EMAIL = "[A-Za-z0-9!#$%&'*+/=?^_{|}~.-]{1,64}@[A-Za-z0-9.-]{1,189}";

    public record NoticeAddress(
            @NotNull @Size(max = 254) @Pattern(regexp = EMAIL)
            String email) {}

    private final NoticeAddresses addresses;
    private final Rights rights;

    NoticeAddressResource(NoticeAddresses addresses, Rights rights) {
        this.rights = rights;
        this.addresses = addresses;
    }

    @GET
    public NoticeAddress address() {
        rights.noRow(InboxAct.USE_INBOX);
        return new NoticeAddress(addresses.email().orElseThrow(NoticeAddressUnknown::new));
    }

    @PUT
    public NoticeAddress give(@NotNull @Valid NoticeAddress address, @Context HttpHeaders headers) {
        rights.noRow(InboxAct.USE_INBOX);
        addresses.give(address.email(), Messages.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        return address;
    }

    @DELETE
    public void takeBack() {
        rights.noRow(InboxAct.USE_INBOX);
        addresses.takeBack();
    }
}
