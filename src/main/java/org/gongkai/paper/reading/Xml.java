package org.gongkai.paper.reading;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML without DTD, without external entities, without network. */
public final class Xml {

    private static final XMLInputFactory FACTORY = factory();
    private static final int DEEPEST = 200;

    private Xml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> Zip.stream(new byte[0]));
        return factory;
    }

    /** What a reader does with the elements, in document order. */
    public interface Visitor {
        void begin(String name, XMLStreamReader at);

        default void text(String text) {}

        default void end(String name) {}
    }

    public static void walk(byte[] xml, Visitor visitor) throws Refusal {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(Zip.stream(xml));
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamReader.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw new Refusal("文件内部层层嵌套过深，可能是恶意构造的，未读取。");
                        }
                        visitor.begin(reader.getLocalName(), reader);
                    }
                    case XMLStreamReader.END_ELEMENT -> {
                        depth--;
                        visitor.end(reader.getLocalName());
                    }
                    case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
                        visitor.text(reader.getText());
                    default -> {}
                }
            }
        } catch (XMLStreamException | RuntimeException broken) {
            throw new Refusal("文件内部的内容已损坏，不能读取，请重新下载或另存后再试。");
        }
    }

    public static String attribute(XMLStreamReader at, String name) {
        for (int i = 0; i < at.getAttributeCount(); i++) {
            if (at.getAttributeLocalName(i).equals(name)) {
                return at.getAttributeValue(i);
            }
        }
        return "";
    }
}
