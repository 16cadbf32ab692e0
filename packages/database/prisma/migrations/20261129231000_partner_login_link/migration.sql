-- Partners enter their portal through one-time links.
ALTER TYPE "link_purpose" ADD VALUE 'PARTNER_LOGIN';
