package org.gongkai.page;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** 来源: what counts as one source where visits are counted: an IPv4 address, or the /64 network of an IPv6 address. */
public final class ClientSource {

    private ClientSource() {}

    /** @param address the remote address as the servlet container tells it */
    public static String of(String address) {
        try {
            // only literals reach this place; a name would be looked up, so anything odd is taken as it is
            if (address.indexOf(':') >= 0 && InetAddress.getByName(address) instanceof Inet6Address v6) {
                return HexFormat.of().formatHex(Arrays.copyOf(v6.getAddress(), 8)) + "::/64";
            }
        } catch (UnknownHostException e) {
            return address;
        }
        return address;
    }
}
