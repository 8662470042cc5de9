package keypoints.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.Locale;

/// A request as an HTTP API of API Gateway hands it over, payload format 2.0.
final class GatewayEvent {
  private static final ObjectMapper JSON = new ObjectMapper();

  private GatewayEvent() {}

  static String of(HttpExchange exchange, byte[] body) {
    var uri = exchange.getRequestURI();
    var query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    var event = JSON.createObjectNode();
    event.put("version", "2.0").put("routeKey", "$default");
    event.put("rawPath", uri.getPath()).put("rawQueryString", query);
    var headers = event.putObject("headers");
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(lowerCase(name), String.join(",", values)));
    if (!query.isEmpty()) {
      parameters(event.putObject("queryStringParameters"), query);
    }
    var context = event.putObject("requestContext");
    context.put("stage", "$default").put("accountId", "000000000000").put("apiId", "local");
    context
        .putObject("http")
        .put("method", exchange.getRequestMethod())
        .put("path", uri.getPath())
        .put("protocol", exchange.getProtocol())
        .put("sourceIp", exchange.getRemoteAddress().getAddress().getHostAddress())
        .put("userAgent", exchange.getRequestHeaders().getFirst("User-Agent"));
    body(event, body);
    return event.toString();
  }

  /// A parameter that is given twice has both values, with a comma between.
  private static void parameters(ObjectNode parameters, String query) {
    for (var pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      var name = Form.decoded(equals < 0 ? pair : pair.substring(0, equals));
      var value = equals < 0 ? "" : Form.decoded(pair.substring(equals + 1));
      if (!name.isEmpty()) {
        var before = parameters.path(name).textValue();
        parameters.put(name, before == null ? value : before + "," + value);
      }
    }
  }

  /// Text as it is; what is no UTF-8, as Base64.
  private static void body(ObjectNode event, byte[] body) {
    boolean text = true;
    if (body.length > 0) {
      try {
        event.put("body", UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
      } catch (CharacterCodingException notText) {
        text = false;
        event.put("body", Base64.getEncoder().encodeToString(body));
      }
    }
    event.put("isBase64Encoded", !text);
  }

  private static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
