package duzhi.server.site;

import duzhi.server.disclosure.Delivery;
import duzhi.server.store.Document;
import duzhi.server.store.Files;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The public site for programs: what is new (RSS 2.0), every address (sitemap), every data set (DCAT). */
@Controller
class Feeds {

    private static final int NEW = 50;
    /** Documents in the sitemap, which may list 50,000 addresses; agencies have theirs besides. */
    private static final int ALL = 49_000;

    private static final int PAGE = 200;
    private static final int MOST = 100_000;
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final CacheControl SHORT =
            CacheControl.maxAge(java.time.Duration.ofMinutes(5)).cachePublic();

    private final Site site;

    Feeds(Site site) {
        this.site = site;
    }

    /** Writes XML. */
    private interface Writing {
        void on(XMLStreamWriter xml) throws XMLStreamException;
    }

    @GetMapping("/site/feed.xml")
    ResponseEntity<String> feed() {
        String base = base();
        return xml(new MediaType("application", "rss+xml", java.nio.charset.StandardCharsets.UTF_8), xml -> {
            xml.writeStartElement("rss");
            xml.writeAttribute("version", "2.0");
            xml.writeNamespace("atom", ATOM);
            xml.writeStartElement("channel");
            element(xml, "title", "部门预算和绩效信息公开");
            element(xml, "link", base + "/");
            element(xml, "description", "新公开和更正的部门预算、绩效自评");
            element(xml, "language", "zh-cn");
            xml.writeEmptyElement("atom", "link", ATOM);
            xml.writeAttribute("href", base + "/site/feed.xml");
            xml.writeAttribute("rel", "self");
            xml.writeAttribute("type", "application/rss+xml");
            for (Document document : site.latest(0, NEW)) {
                item(xml, base, document);
            }
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    private void item(XMLStreamWriter xml, String base, Document document) throws XMLStreamException {
        Site.View view = site.document(document.id());
        xml.writeStartElement("item");
        element(xml, "title", document.title() + (document.edition() > 1 ? "（更正）" : ""));
        element(xml, "link", address(base, document));
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "true");
        xml.writeCharacters(address(base, document));
        xml.writeEndElement();
        element(
                xml,
                "pubDate",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(document.since().atZone(ZoneId.systemDefault())));
        element(
                xml,
                "description",
                view.notice() == null ? document.agency().name() : view.notice().words());
        xml.writeEndElement();
    }

    @GetMapping("/site/sitemap.xml")
    ResponseEntity<String> sitemap() {
        String base = base();
        return xml(MediaType.APPLICATION_XML, xml -> {
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
            for (String page : List.of("/", "/site/agencies", "/site/compare")) {
                url(xml, base + page, "");
            }
            for (Site.Node node : site.tree()) {
                url(xml, base + "/site/agencies/" + node.agency().code(), "");
            }
            for (Document document : site.latest(0, ALL)) {
                url(xml, address(base, document), document.since().toString());
            }
            xml.writeEndElement();
        });
    }

    private static void url(XMLStreamWriter xml, String address, String changed) throws XMLStreamException {
        xml.writeStartElement("url");
        element(xml, "loc", address);
        if (!changed.isEmpty()) {
            element(xml, "lastmod", changed);
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static ResponseEntity<String> xml(MediaType type, Writing writing) {
        try {
            StringWriter text = new StringWriter();
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            writing.on(xml);
            xml.writeEndDocument();
            return ResponseEntity.ok().contentType(type).cacheControl(SHORT).body(text.toString());
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML that cannot be written", e);
        }
    }

    /** Every data set, the newest first, so many a page. */
    @GetMapping(path = "/site/data.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> catalogue(@RequestParam(defaultValue = "0") int page) {
        String base = base();
        long total = site.count();
        int from = Math.clamp(page, 0, MOST) * PAGE;
        Map<String, Object> catalogue = new LinkedHashMap<>();
        catalogue.put("@context", "https://project-open-data.cio.gov/v1.1/schema/catalog.jsonld");
        catalogue.put("@type", "dcat:Catalog");
        catalogue.put("conformsTo", "https://project-open-data.cio.gov/v1.1/schema");
        catalogue.put("title", "部门预算和绩效开放数据");
        catalogue.put("language", List.of("zh-CN"));
        catalogue.put("total", total);
        if (from + PAGE < total) {
            catalogue.put("next", base + "/site/data.json?page=" + (page + 1));
        }
        List<Map<String, Object>> sets = new ArrayList<>();
        site.latest(from, PAGE).forEach(document -> sets.add(dataset(base, document)));
        catalogue.put("dataset", sets);
        return ResponseEntity.ok().cacheControl(SHORT).body(catalogue);
    }

    private Map<String, Object> dataset(String base, Document document) {
        Site.View view = site.document(document.id());
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("@type", "dcat:Dataset");
        set.put("identifier", address(base, document));
        set.put("title", document.title());
        set.put(
                "description",
                view.notice() == null ? document.title() : view.notice().words());
        set.put(
                "publisher",
                Map.of("@type", "org:Organization", "name", document.agency().name()));
        set.put("issued", document.since().toString());
        set.put("modified", document.since().toString());
        set.put("temporal", document.year() + "-01-01/" + document.year() + "-12-31");
        set.put("version", document.edition());
        set.put("accessLevel", "public");
        set.put("landingPage", address(base, document));
        set.put(
                "distribution",
                view.files().stream()
                        .map(file -> distribution(base, document, file))
                        .toList());
        return set;
    }

    private static Map<String, Object> distribution(String base, Document document, Files.Entry file) {
        Map<String, Object> way = new LinkedHashMap<>();
        way.put("@type", "dcat:Distribution");
        way.put("title", file.name());
        way.put("downloadURL", download(base, document, file));
        way.put("mediaType", Delivery.type(file.medium()).toString());
        way.put("byteSize", file.size());
        way.put("checksum", Map.of("algorithm", "SHA-256", "checksumValue", file.digest()));
        if (file.medium().equals("zip")) {
            way.put("conformsTo", "https://specs.frictionlessdata.io/fiscal-data-package/");
        }
        return way;
    }

    private static String download(String base, Document document, Files.Entry file) {
        return ServletUriComponentsBuilder.fromUriString(base)
                .pathSegment("site", "files", String.valueOf(document.id()), file.digest(), file.name())
                .encode()
                .toUriString();
    }

    private static String address(String base, Document document) {
        return base + "/site/documents/" + document.id();
    }

    private static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
