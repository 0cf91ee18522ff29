package org.whence.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask, and from where. On the loopback address everybody who sits at this machine may; on another only who has the
 * token. A page of another site may neither read nor write, whatever name it uses for this machine.
 */
final class Manners {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    private static final String TOKEN = "whence-token";

    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final @Nullable String token;

    /** @param token that is asked for; null where the desk listens on the loopback address */
    Manners(@Nullable String token) {
        this.token = token;
    }

    void check(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        if (token == null && !LOOPBACK.contains(host(context))) {
            refuse(
                    context,
                    HttpStatus.MISDIRECTED_REQUEST,
                    "This desk answers only to http://127.0.0.1 and http://localhost");
        } else if (!READING.contains(context.method()) && !isOwn(context)) {
            refuse(context, HttpStatus.FORBIDDEN, "This desk takes nothing from the pages of another site");
        } else if (token != null && !admits(context, token)) {
            refuse(
                    context,
                    HttpStatus.UNAUTHORIZED,
                    "This desk asks for its token: open the address that it printed when it started, or send it as"
                            + " \"Authorization: Bearer TOKEN\"");
        }
    }

    private static String host(Context context) {
        String host = context.host();
        return host == null ? "" : host.replaceFirst(":\\d{1,5}$", "").toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * Whether a write comes from a page of ours, or from no page at all. Browsers say where a request comes from; what says
     * nothing is a program of the person's own.
     */
    private static boolean isOwn(Context context) {
        String site = context.header("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = context.header("Origin");
        if (origin == null) {
            return true;
        }
        try {
            return String.valueOf(URI.create(origin).getAuthority()).equals(context.host());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean admits(Context context, String token) {
        String asked = context.queryParam("token");
        if (asked != null && same(asked, token)) {
            Cookies.keep(context, TOKEN, token);
            if (context.method().equals(HandlerType.GET) && !context.path().startsWith("/api/")) {
                // out of the address, so that it is not shown, kept or passed on
                context.redirect(context.path(), HttpStatus.SEE_OTHER);
                context.skipRemainingHandlers();
            }
            return true;
        }
        String header = Optional.ofNullable(context.header("Authorization")).orElse("");
        return same(Cookies.kept(context, TOKEN), token)
                || header.startsWith("Bearer ")
                        && same(header.substring("Bearer ".length()).strip(), token);
    }

    /** In a time that tells nothing of how much was right. */
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuse(Context context, HttpStatus status, String why) {
        context.status(status)
                .contentType("text/plain; charset=utf-8")
                .result(why)
                .skipRemainingHandlers();
    }
}
